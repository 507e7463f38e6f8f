import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { compareNames } from '#domain/catalogue/catalogue.ts';
import type { Offer } from '#domain/hosts/hosts.ts';
import {
  accesses,
  type Access,
  type Host,
  type HostsSnapshot,
  type HostedService,
} from '#domain/hosts/schema.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import { noticePath } from '#domain/site/routes.ts';
import { countryLabel, dateLabel } from '#i18n/format.ts';
import { accessLabels, hostTypeLabels, tHosts } from '#words/hosts.ts';
import type { Site } from '#views/site.ts';

const shownOnNotice = 5;

/** Exactly what `/hebergeurs.html` shows: services by software, then the same by access and by place. */
export function hostsView(snapshot: HostsSnapshot, catalogue: Catalogue, site: Site): HostsView {
  const rows = snapshot.hosts.flatMap((host) =>
    host.services.map((service) => rowOf(host, service, snapshot)),
  );
  const software = groupBy(rows, ({ software: { id } }) => id)
    .map(([id, found]) => describeSoftware(id, found, catalogue, site))
    .sort((a, b) => compareNames(a.name, b.name));
  const names = new Map(software.map(({ id, name }) => [id, name]));
  const linkOf = (id: string, count: number) => ({
    name: names.get(id) ?? id,
    href: `#${anchorOf(id)}`,
    count,
  });
  return {
    sample: snapshot.sample,
    source: snapshot.source,
    date: dateLabel(snapshot.generated.slice(0, 10)),
    software,
    accesses: groupBy(rows, ({ access }) => access)
      .sort(([a], [b]) => accesses.indexOf(a) - accesses.indexOf(b))
      .map(([id, found]) => ({
        id,
        label: accessLabels[id],
        software: groupBy(found, (row) => row.software.id)
          .map(([software, same]) => linkOf(software, same.length))
          .sort((a, b) => compareNames(a.name, b.name)),
      })),
    regions: groupBy(rows, ({ region }) => region.id)
      .map(([id, found]) => ({
        id,
        label: found[0]?.region.label ?? id,
        hosts: groupBy(found, ({ host }) => host.nom).map(([, same]) => ({
          name: same[0]?.host.nom ?? '',
          href: snapshot.sample ? undefined : same[0]?.host.site,
          type: same[0]?.host.type && hostTypeLabels[same[0].host.type],
          software: [...new Set(same.map((row) => row.software.id))].map((one) => linkOf(one, 1)),
        })),
      }))
      .sort((a, b) => Number(a.id === nowhere) - Number(b.id === nowhere) || compareNames(a.label, b.label)),
  };
}

/** The choices by which the page can be narrowed. */
export function hostChoices({ software, accesses: ways, regions }: HostsView): HostChoice[] {
  return [
    {
      name: 'logiciel',
      label: tHosts('filter.software'),
      options: software.map(({ id, name }) => ({ id, label: name })),
    },
    { name: 'acces', label: tHosts('filter.access'), options: ways.map(({ id, label }) => ({ id, label })) },
    {
      name: 'lieu',
      label: tHosts('filter.region'),
      options: regions.map(({ id, label }) => ({ id, label })),
    },
  ];
}

/** The hosts of one software as its notice shows them: those with room first, then the most open. */
export function offersView(offers: readonly Offer[], { sample }: Pick<HostsSnapshot, 'sample'>): OffersView {
  const rows = offers
    .flatMap(({ host, services }) => services.slice(0, 1).map((service) => rowOf(host, service, { sample })))
    .sort(byOpenness);
  return { rows: rows.slice(0, shownOnNotice), more: Math.max(0, rows.length - shownOnNotice), sample };
}

/** The place of a software on the page of hosts. */
export function anchorOf(softwareId: string): string {
  return `logiciel-${softwareId}`;
}

const nowhere = 'inconnu';

function describeSoftware(id: string, rows: HostRow[], { bySlug }: Catalogue, site: Site): HostedSoftware {
  const entry = bySlug.get(id);
  return {
    id,
    anchor: anchorOf(id),
    name: entry?.notice.nom ?? rows[0]?.software.name ?? id,
    href: entry && site.href(noticePath(id)),
    rows: rows.toSorted(byOpenness),
  };
}

function rowOf(host: Host, service: HostedService, { sample }: Pick<HostsSnapshot, 'sample'>): HostRow {
  const region = regionOf(host);
  return {
    host,
    software: {
      id: service.notice ?? (nameToSlug(service.logiciel) || 'autre'),
      name: service.logiciel,
    },
    // Addresses of the sample lead nowhere: they are shown, never offered.
    href: sample ? undefined : service.url,
    service: service.nom,
    access: service.acces,
    accessLabel: accessLabels[service.acces],
    full: service.complet,
    region,
    place: region.id === nowhere ? undefined : region.label,
  };
}

/** Its region, or its country when that is all we know; abroad, both. */
function regionOf({ region, pays }: Host): { id: string; label: string } {
  const country = pays === undefined ? undefined : countryLabel(pays);
  const label =
    region === undefined || country === undefined || pays === 'FR'
      ? (region ?? country)
      : `${region}, ${country}`;
  return label === undefined
    ? { id: nowhere, label: tHosts('region.unknown') }
    : { id: nameToSlug(label) || nowhere, label };
}

function byOpenness(a: HostRow, b: HostRow): number {
  return (
    Number(a.full) - Number(b.full) ||
    accesses.indexOf(a.access) - accesses.indexOf(b.access) ||
    compareNames(a.host.nom, b.host.nom)
  );
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  return [...Map.groupBy(items, keyOf)];
}

export interface HostRow {
  host: Host;
  software: { id: string; name: string };
  /** Where to use the service. */
  href: string | undefined;
  service: string;
  access: Access;
  accessLabel: string;
  full: boolean;
  region: { id: string; label: string };
  place: string | undefined;
}

export interface HostedSoftware {
  id: string;
  anchor: string;
  name: string;
  /** Its notice. */
  href: string | undefined;
  rows: HostRow[];
}

interface SoftwareLink {
  name: string;
  href: string;
  count: number;
}

export interface HostsView {
  sample: boolean;
  source: string;
  date: string;
  software: HostedSoftware[];
  accesses: { id: Access; label: string; software: SoftwareLink[] }[];
  regions: {
    id: string;
    label: string;
    hosts: { name: string; href: string | undefined; type: string | undefined; software: SoftwareLink[] }[];
  }[];
}

export interface HostChoice {
  name: string;
  label: string;
  options: { id: string; label: string }[];
}

export interface OffersView {
  rows: HostRow[];
  /** How many hosts are left out. */
  more: number;
  sample: boolean;
}
