import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { shareFamily } from '#domain/facts/comparisons/licences.ts';
import type { FactRecord } from '#domain/facts/facts.ts';
import { identityOf, nameKey, ownHostOf, placeKey } from '#domain/identity.ts';
import { toMultimap } from '#domain/multimap.ts';
import { appStores } from '#domain/notice/closed-values.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

/**
 * Makes the function that says which notice a record of a source is about: by its package, its repository, its site,
 * else by its name. A name alone is a homonym until a host or a family of licences says the same.
 */
export function createMatcher({
  notices,
}: Pick<Catalogue, 'notices'>): (record: FactRecord) => FactMatch | undefined {
  const byPackage = new Map<string, string>();
  const byAddress = new Map<string, Set<string>>();
  const byName = toMultimap(
    notices.flatMap((entry) => [...new Set(identityOf(entry.notice).names)].map((name) => [name, entry])),
  );
  for (const { slug, notice } of notices) {
    for (const key of packageKeys(notice)) byPackage.set(key, slug);
    for (const address of [notice.depot, notice.site_web]) {
      if (address === undefined) continue;
      byAddress.set(placeKey(address), (byAddress.get(placeKey(address)) ?? new Set()).add(slug));
    }
  }
  return (record) => {
    const { fact, systeme } = record;
    const named = namesOf(record).flatMap((name) => byName.get(name) ?? []);
    const own = packageKeys(fact).flatMap((key) => byPackage.get(key) ?? [])[0];
    if (own !== undefined) return { slug: own, strength: 4, isNamed: true };
    for (const [strength, field] of [
      [3, 'depot'],
      [2, 'site_web'],
    ] as const) {
      const address = fact[field];
      const slugs = address === undefined ? undefined : byAddress.get(placeKey(address));
      // An address that several notices share says nothing of which.
      if (slugs?.size !== 1) continue;
      const slug = [...slugs][0] ?? '';
      // An Android application that shows a site is often a stranger’s client for it.
      if (field === 'site_web' && systeme === 'android' && !named.some((entry) => entry.slug === slug))
        continue;
      const isNamed = named.some((entry) => entry.slug === slug);
      return { slug, strength: isNamed ? 5 : strength, isNamed };
    }
    const same = named.find((entry) => isAlike(entry, record));
    if (same !== undefined) return { slug: same.slug, strength: 1, isNamed: true };
    return named[0] && { slug: named[0].slug, strength: 0, isNamed: true };
  };
}

function isAlike({ slug, notice }: NoticeEntry, { fact, systeme }: FactRecord): boolean {
  if (systeme !== undefined && !(notice.plateformes ?? []).includes(systeme)) return false;
  const hosts = [notice.site_web, notice.depot].flatMap(ownHostsOf);
  if ([fact.site_web, fact.depot].flatMap(ownHostsOf).some((host) => hosts.includes(host))) return true;
  // Debian gives a name to one software only, and our slug is its name.
  if (fact.installer?.debian === slug) return true;
  return fact.licences !== undefined && shareFamily(notice.licences, fact.licences);
}

function namesOf({ fact, autresNoms }: FactRecord): string[] {
  return [fact.nom, ...autresNoms].flatMap((name) => (name === undefined ? [] : nameKey(name)));
}

/** `fdroid:org.schabi.newpipe`; a report of Exodus names the same package. */
function packageKeys({
  installer,
  lien_exodus,
}: Pick<NoticeEntry['notice'], 'installer' | 'lien_exodus'>): string[] {
  const ids = appStores.flatMap((store) =>
    installer?.[store] === undefined ? [] : `${store}:${installer[store]}`,
  );
  const exodus = /\/reports\/([\w.]{3,150})\//.exec(lien_exodus ?? '')?.[1];
  return exodus === undefined ? ids : [...ids, `fdroid:${exodus}`];
}

function ownHostsOf(address: string | undefined): string[] {
  const host = address === undefined ? undefined : ownHostOf(address);
  return host === undefined ? [] : [host];
}

export interface FactMatch {
  slug: string;
  /** 0 for a homonym that nothing confirms; 5 when address and name agree. */
  strength: number;
  /** Whether the name is the notice’s own, or the package is. */
  isNamed: boolean;
}
