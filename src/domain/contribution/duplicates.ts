import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { identityOf, type Identity, type Software } from '#domain/identity.ts';
import { onceFor } from '#domain/once-for.ts';
import { allowedSlips, osaDistance } from '#domain/search/distance.ts';
import { isSharedHost } from '#domain/shared-hosts.ts';

/**
 * Notices of the catalogue that may be the same software, surest first: same name or alias, same address,
 * nearly the same name, same site.
 * @param except the notice being corrected, which is no duplicate of itself
 */
export function findDuplicates(
  candidate: Software,
  { notices }: Pick<Catalogue, 'notices'>,
  except?: string,
): Duplicate[] {
  const wanted = identityOf(candidate);
  const informative = wanted.hosts.filter(
    (host) => !isSharedHost(host) && !learnSharedHosts(notices).has(host),
  );
  return notices
    .filter(({ slug }) => slug !== except)
    .flatMap(({ slug, notice }) => {
      const reason = compare(wanted, informative, identityOf(notice));
      return reason === undefined ? [] : { slug, reason };
    })
    .sort((a, b) => duplicateReasons.indexOf(a.reason) - duplicateReasons.indexOf(b.reason))
    .slice(0, 5);
}

function compare(
  wanted: Identity,
  informative: readonly string[],
  known: Identity,
): DuplicateReason | undefined {
  if (wanted.names.some((name) => known.names.includes(name))) return 'meme-nom';
  if (wanted.places.some((place) => known.places.includes(place))) return 'meme-adresse';
  if (wanted.names.some((name) => known.names.some((other) => isNear(name, other)))) return 'nom-proche';
  return informative.some((host) => known.hosts.includes(host)) ? 'meme-site' : undefined;
}

function isNear(a: string, b: string): boolean {
  const slips = allowedSlips(Math.min(a.length, b.length));
  return slips > 0 && osaDistance(a, b, slips) <= slips;
}

/** Hosts that several notices of a catalogue live on (a foundation’s site) say nothing of identity either. */
const learnSharedHosts = onceFor((notices: Catalogue['notices']): ReadonlySet<string> => {
  const met = new Set<string>();
  const shared = new Set<string>();
  for (const { notice } of notices)
    for (const host of identityOf(notice).hosts) (met.has(host) ? shared : met).add(host);
  return shared;
});

const duplicateReasons = ['meme-nom', 'meme-adresse', 'nom-proche', 'meme-site'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface Duplicate {
  slug: string;
  reason: DuplicateReason;
}
