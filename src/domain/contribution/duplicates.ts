import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { addressKey, parseAddress } from '#domain/notice/address.ts';
import type { Notice, NoticeEntry } from '#domain/notice/schema.ts';
import { allowedSlips, osaDistance } from '#domain/search/distance.ts';
import { foldTight } from '#domain/text.ts';

/**
 * Notices of the catalogue that may be the same software, surest first: same name or alias, same address,
 * nearly the same name, same site.
 * @param except the notice being corrected, which is no duplicate of itself
 */
export function findDuplicates(
  candidate: Partial<Pick<Notice, 'nom' | 'alias' | 'site_web' | 'depot'>>,
  catalogue: Pick<Catalogue, 'notices'>,
  except?: string,
): Duplicate[] {
  const names = [candidate.nom, ...(candidate.alias ?? [])].flatMap((name) =>
    name === undefined ? [] : foldTight(name) || [],
  );
  const addresses = [candidate.site_web, candidate.depot].filter((address) => address !== undefined);
  const sharedHosts = findSharedHosts(catalogue);
  return catalogue.notices
    .filter(({ slug }) => slug !== except)
    .flatMap((entry) => {
      const reason = compare(names, addresses, entry, sharedHosts);
      return reason === undefined ? [] : { slug: entry.slug, reason };
    })
    .sort((a, b) => duplicateReasons.indexOf(a.reason) - duplicateReasons.indexOf(b.reason))
    .slice(0, 5);
}

function compare(
  names: readonly string[],
  addresses: readonly string[],
  { notice }: NoticeEntry,
  sharedHosts: ReadonlySet<string>,
): DuplicateReason | undefined {
  const known = [notice.nom, ...(notice.alias ?? [])].map(foldTight);
  if (names.some((name) => known.includes(name))) return 'meme-nom';
  const places = [notice.site_web, notice.depot].filter((address) => address !== undefined);
  const keys = places.map(addressKey);
  if (addresses.some((address) => keys.includes(addressKey(address)))) return 'meme-adresse';
  if (names.some((name) => known.some((other) => isNear(name, other)))) return 'nom-proche';
  const hosts = places.flatMap(hostOf);
  const sameHost = addresses.flatMap(hostOf).some((host) => hosts.includes(host) && !sharedHosts.has(host));
  return sameHost ? 'meme-site' : undefined;
}

function isNear(a: string, b: string): boolean {
  const slips = allowedSlips(Math.min(a.length, b.length));
  return slips > 0 && osaDistance(a, b, slips) <= slips;
}

/** Hosts that several notices live on (forges, stores, a foundation’s site) say nothing of identity. */
function findSharedHosts({ notices }: Pick<Catalogue, 'notices'>): ReadonlySet<string> {
  const users = new Map<string, number>();
  for (const { notice } of notices) {
    const hosts = new Set([notice.site_web, notice.depot].flatMap((address) => hostOf(address)));
    for (const host of hosts) users.set(host, (users.get(host) ?? 0) + 1);
  }
  const shared = [...users].filter(([, count]) => count > 1).map(([host]) => host);
  return new Set([...knownForges, ...shared]);
}

/** Forges any directory meets, so that a young catalogue does not have to learn them. */
export const knownForges: readonly string[] = [
  'github.com',
  'gitlab.com',
  'codeberg.org',
  'framagit.org',
  'sourceforge.net',
  'f-droid.org',
];

function hostOf(address: string | undefined): string[] {
  const host = address === undefined ? undefined : parseAddress(address)?.host;
  return host === undefined ? [] : [host.replace(/^www\./, '')];
}

const duplicateReasons = ['meme-nom', 'meme-adresse', 'nom-proche', 'meme-site'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface Duplicate {
  slug: string;
  reason: DuplicateReason;
}
