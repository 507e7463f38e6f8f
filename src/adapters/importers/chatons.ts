import type { HostSkipReason } from '#domain/import/codes.ts';
import { mostOpen, orderHosts } from '#domain/hosts/hosts.ts';
import {
  hostSchema,
  serviceSchema,
  type Access,
  type Host,
  type HostedService,
  type HostType,
} from '#domain/hosts/schema.ts';
import { withoutTracking } from '#domain/notice/address.ts';
import { collapseSpaces, withoutSuspectCharacters } from '#domain/text.ts';
import type { PropertiesPage } from './crawl-properties.ts';
import { lookUp } from './foreign-values.ts';
import type { Properties } from './properties.ts';

/**
 * A crawled federation as hosts: services that work, of members that are still there.
 * @param pages all files, each with the file that led to it
 * @param findNotice the slug of a software, from its name and addresses
 * @see https://framagit.org/chatons/chatonsinfos
 */
export function parseChatons(
  pages: ReadonlyMap<string, PropertiesPage>,
  findNotice: (name: string, addresses: readonly string[]) => string | undefined,
): ParsedHosts {
  const hosts = new Map<string, Host>();
  const organisations = Map.groupBy(
    [...pages.values()].filter(({ properties }) => classOf(properties) === 'organization'),
    ({ place }) => folderOf(place),
  );
  const skipped: SkippedService[] = [];
  const unmatched = new Map<string, number>();
  for (const page of pages.values()) {
    if (classOf(page.properties) !== 'service') continue;
    const offer = readOffer(page.properties, findOwner(pages, page, organisations));
    if ('reason' in offer) {
      skipped.push({ record: page.place, ...offer });
      continue;
    }
    const { owner, addresses, written } = offer;
    const notice = findNotice(written.logiciel, addresses);
    if (notice === undefined) unmatched.set(written.logiciel, (unmatched.get(written.logiciel) ?? 0) + 1);
    const service = serviceSchema.safeParse({ ...written, ...(notice ? { notice } : {}) });
    const known = hosts.get(owner.place);
    const host = hostSchema.safeParse({
      ...(known ?? readHost(owner.properties)),
      services: [...(known?.services ?? []), service.data],
    });
    const detail = owner.place;
    if (!service.success) skipped.push({ record: page.place, reason: 'service-incomplet', detail });
    else if (host.success) hosts.set(owner.place, host.data);
    else skipped.push({ record: page.place, reason: 'organisation-incomplete', detail });
  }
  return { hosts: orderHosts([...hosts.values()]), skipped, unmatched };
}

function classOf(properties: Properties): string {
  const written = properties.get('file.class')?.toLowerCase();
  if (written !== undefined) return written;
  const keys = [...properties.keys()];
  if (keys.some((key) => key.startsWith('service.'))) return 'service';
  return keys.some((key) => key.startsWith('organization.')) ? 'organization' : 'federation';
}

/** The organisation a service belongs to: the nearest one whose `subs` lead to it, else the only one of its folder. */
function findOwner(
  pages: ReadonlyMap<string, PropertiesPage>,
  { place, parents }: PropertiesPage,
  organisations: ReadonlyMap<string, readonly PropertiesPage[]>,
): PropertiesPage | undefined {
  const seen = new Set([place]);
  let above = [...parents];
  while (above.length > 0) {
    const found = above.flatMap((parent) => pages.get(parent) ?? []);
    const owner = found.find(({ properties }) => classOf(properties) === 'organization');
    if (owner !== undefined) return owner;
    for (const { place: passed } of found) seen.add(passed);
    above = [...new Set(found.flatMap((page) => page.parents))].filter((parent) => !seen.has(parent));
  }
  const neighbours = organisations.get(folderOf(place)) ?? [];
  return neighbours.length === 1 ? neighbours[0] : undefined;
}

function folderOf(place: string): string {
  return place.slice(0, Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')));
}

/** Still a member: its states, where given, are ACTIVE, and no end date is. */
function isMember(properties: Properties): boolean {
  return [...properties].every(([key, value]) =>
    /^organization\.(?:memberof\.[^.]+\.)?status\.level$/.test(key)
      ? value.toUpperCase() === 'ACTIVE'
      : !/^organization\.(?:memberof\.[^.]+\.)?enddate$/.test(key),
  );
}

/** A service that works, of a member that is still there; else why it is left out. */
function readOffer(properties: Properties, owner: PropertiesPage | undefined): Offer | Left {
  const text = (key: string) => clean(properties.get(key));
  const logiciel = text('software.name');
  const url = text('service.website');
  if (logiciel === undefined || url === undefined) return { reason: 'service-incomplet' };
  if (hasEnded(properties)) {
    const detail = properties.get('service.status.level') ?? properties.get('service.enddate');
    return { reason: 'service-arrete', ...(detail === undefined ? {} : { detail }) };
  }
  if (owner === undefined) return { reason: 'sans-organisation' };
  if (!isMember(owner.properties)) return { reason: 'organisation-partie', detail: owner.place };
  const ways = (text('service.registration') ?? '').split(/[;,]/);
  return {
    owner,
    addresses: ['software.source.url', 'software.website'].flatMap((key) => text(key) ?? []),
    written: {
      logiciel,
      nom: text('service.name') ?? logiciel,
      url: withoutTracking(url),
      acces: mostOpen(ways.flatMap((way) => lookUp(accessOf, way.trim().toLowerCase()) ?? [])),
      complet: text('service.registration.load')?.toUpperCase() === 'FULL',
    },
  };
}

function hasEnded(properties: Properties): boolean {
  const status = clean(properties.get('service.status.level')) ?? 'OK';
  return status.toUpperCase() !== 'OK' || clean(properties.get('service.enddate')) !== undefined;
}

function readHost(properties: Properties): Partial<Host> {
  const text = (key: string) => clean(properties.get(`organization.${key}`));
  const type = lookUp(typeOf, (text('type') ?? '').toLowerCase());
  const region = text('geolocation.region') ?? text('region') ?? text('address.region');
  const pays = text('country.code')?.toUpperCase();
  return {
    nom: text('name') ?? '',
    site: text('website') ?? '',
    ...(type === undefined ? {} : { type }),
    ...(region === undefined || region.length > 100 ? {} : { region }),
    ...(pays !== undefined && /^[A-Z]{2}$/.test(pays) ? { pays } : {}),
  };
}

function clean(value: string | undefined): string | undefined {
  const text = collapseSpaces(withoutSuspectCharacters(value ?? ''));
  return text === '' ? undefined : text;
}

const accessOf: Readonly<Record<string, Access>> = {
  none: 'sans-inscription',
  free: 'libre',
  member: 'membres',
  client: 'payant',
};

const typeOf: Readonly<Record<string, HostType>> = {
  association: 'association',
  informal: 'informel',
  cooperative: 'cooperative',
  microcompany: 'micro-entreprise',
  company: 'entreprise',
  individual: 'individu',
  other: 'autre',
};

interface Offer {
  owner: PropertiesPage;
  /** Of the software, by which its notice is known. */
  addresses: readonly string[];
  written: Pick<HostedService, 'logiciel' | 'nom' | 'url' | 'acces' | 'complet'>;
}

interface Left {
  reason: HostSkipReason;
  detail?: string;
}

interface SkippedService extends Left {
  /** The address or the path of its file. */
  record: string;
}

export interface ParsedHosts {
  hosts: Host[];
  skipped: SkippedService[];
  /** Names of software without a notice, with how many services use them. */
  unmatched: ReadonlyMap<string, number>;
}
