import { language } from '#words/language.ts';
import { accesses, type Host, type HostsSnapshot, type HostedService } from '#domain/hosts/schema.ts';
import { nameKey, ownHostOf, placeKey } from '#domain/identity.ts';
import { toMultimap } from '#domain/multimap.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

/** Who offers each software: slug of the notice → hosts in their order, each with its services of that software. */
export function hostsBySlug({ hosts }: Pick<HostsSnapshot, 'hosts'>): ReadonlyMap<string, Offer[]> {
  return toMultimap(
    hosts.flatMap((host) =>
      [...Map.groupBy(host.services, ({ notice }) => notice)].flatMap(([slug, services]) =>
        slug === undefined ? [] : [[slug, { host, services }] as const],
      ),
    ),
  );
}

/** Hosts by name, their services by software then address: the same facts always give the same file. */
export function orderHosts(hosts: readonly Host[]): Host[] {
  return hosts
    .map((host) => ({
      ...host,
      services: host.services.toSorted(
        (a, b) =>
          collator.compare(a.logiciel, b.logiciel) || compareText(a.url, b.url) || compareText(a.nom, b.nom),
      ),
    }))
    .sort((a, b) => collator.compare(a.nom, b.nom) || compareText(a.site, b.site));
}

/**
 * Makes the function that finds the notice of a software by the name a host gives it (or one of its other names),
 * then by its addresses: the same page, then the same domain when only one notice has it and it is no common forge.
 */
export function createSoftwareMatcher(
  notices: readonly NoticeEntry[],
): (name: string, addresses: readonly string[]) => string | undefined {
  const byName = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const byDomain = new Map<string, string | undefined>();
  for (const { slug, notice } of notices)
    for (const alias of notice.alias ?? []) byName.set(nameKey(alias), slug);
  for (const { slug, notice } of notices) {
    byName.set(nameKey(notice.nom), slug);
    for (const address of [notice.site_web, notice.depot]) {
      if (address === undefined) continue;
      byAddress.set(placeKey(address), slug);
      const domain = ownHostOf(address);
      if (domain === undefined) continue;
      byDomain.set(domain, byDomain.has(domain) && byDomain.get(domain) !== slug ? undefined : slug);
    }
  }
  return (name, addresses) =>
    byName.get(nameKey(name)) ??
    byName.get(nameKey(name.replace(/\([^()]*\)/g, ''))) ??
    addresses.flatMap((address) => byAddress.get(placeKey(address)) ?? [])[0] ??
    addresses.flatMap((address) => byDomain.get(ownHostOf(address) ?? '') ?? [])[0];
}

/** How open a list of ways to register is: the most open one counts. */
export function mostOpen(found: readonly HostedService['acces'][]): HostedService['acces'] {
  return accesses.find((access) => found.includes(access)) ?? 'inconnu';
}

const collator = new Intl.Collator(language.code, { sensitivity: 'base', numeric: true });

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface Offer {
  host: Host;
  services: HostedService[];
}
