import type { MiniSite } from './schema.ts';

/**
 * The same list in canonical form: keys in the order of the schema, nothing absent.
 * @param slugNow the slug that a notice has today, of the one it was written with
 */
export function canonicalMiniSite(
  { titre, pour, introduction, groupes }: MiniSite,
  slugNow: (slug: string) => string = (slug) => slug,
): MiniSite {
  return {
    titre,
    pour,
    introduction,
    groupes: groupes.map((group) => ({
      titre: group.titre,
      ...(group.introduction === undefined ? {} : { introduction: group.introduction }),
      logiciels: group.logiciels.map(({ notice, phrase }) => ({ notice: slugNow(notice), phrase })),
    })),
  };
}
