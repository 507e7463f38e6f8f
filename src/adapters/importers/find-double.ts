import type { SkipReason } from '#domain/import/codes.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { addressKey } from '#domain/notice/address.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';

/**
 * Makes the function that says where the directory already has a notice (same name, other name or website), or why
 * it was refused; `undefined` for a newcomer.
 */
export function findDouble(existing: Catalogue): (notice: Notice) => Double | undefined {
  const names = new Map<string, string>();
  const aliases = new Map<string, string>();
  const sites = new Map<string, string>();
  for (const { slug, notice } of existing.notices) {
    names.set(foldTight(notice.nom) || notice.nom, slug);
    for (const alias of notice.alias ?? []) aliases.set(foldTight(alias), slug);
    // Other sources give the repository as the site: it is the same software all the same.
    for (const address of [notice.depot, notice.site_web])
      if (address !== undefined) sites.set(addressKey(address), slug);
  }
  const { refusals } = existing.vocabulary;
  return (notice) => {
    const name = foldTight(notice.nom) || notice.nom;
    const site = notice.site_web === undefined ? '' : addressKey(notice.site_web);
    const refusal = refusals.find(
      ({ nom, adresses }) =>
        foldTight(nom) === name || adresses.some((address) => addressKey(address) === site),
    );
    const others = (notice.alias ?? []).map(foldTight);
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

interface Double {
  reason: SkipReason;
  detail: string;
}
