import type { SkipReason } from '#domain/import/codes.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { findRefusal } from '#domain/catalogue/refusal.ts';
import { identityOf, placeKey } from '#domain/identity.ts';
import type { Notice } from '#domain/notice/schema.ts';

/**
 * Makes the function that says where the directory already has a notice (same name, other name or website), or why
 * it was refused; `undefined` for an imported notice.
 */
export function findDuplicate(existing: Catalogue): (notice: Notice) => FoundDuplicate | undefined {
  const names = new Map<string, string>();
  const aliases = new Map<string, string>();
  const sites = new Map<string, string>();
  for (const { slug, notice } of existing.notices) {
    const [name = '', ...others] = identityOf(notice).names;
    names.set(name, slug);
    for (const alias of others) aliases.set(alias, slug);
    // Other sources give the repository as the site: it is the same software all the same.
    for (const place of identityOf(notice).places.toReversed()) sites.set(place, slug);
  }
  return (notice) => {
    const [name = '', ...others] = identityOf(notice).names;
    const site = notice.site_web === undefined ? '' : placeKey(notice.site_web);
    const refusal = findRefusal(notice, existing.vocabulary.refusals);
    const byAlias =
      aliases.get(name) ?? others.map((other) => names.get(other) ?? aliases.get(other)).find(Boolean);
    const found: readonly (readonly [SkipReason, string | undefined])[] = [
      ['doublon-nom', names.get(name)],
      ['doublon-alias', byAlias],
      ['doublon-site', sites.get(site)],
      ['deja-refuse', refusal?.motif],
    ];
    const first = found.find(([, detail]) => detail !== undefined);
    return first && { reason: first[0], detail: first[1] ?? '' };
  };
}

interface FoundDuplicate {
  reason: SkipReason;
  detail: string;
}
