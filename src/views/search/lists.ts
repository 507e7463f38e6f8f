import { compareLabels } from '#i18n/format.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { PictogramName } from '#domain/pictograms.ts';
import { alternativeLetterPath, tagPath } from '#domain/site/routes.ts';
import { alternativeLetters, tagCounts } from '#views/list-views.ts';
import type { Site } from '#views/site.ts';

const shownSynonyms = 12;

/**
 * What leads on without a script: every need, from A to Z, with some of the words it is known by, so that the browser’s
 * own search finds them; and the letters of the products to replace.
 */
export function searchLists(catalogue: Catalogue, site: Site): SearchLists {
  return {
    needs: tagCounts(catalogue)
      .filter(({ count }) => count > 0)
      .map(({ tag }) => ({
        label: tag.besoin,
        href: site.href(tagPath(tag.slug)),
        pictogram: tag.pictogramme,
        words: [tag.label, ...tag.synonymes].slice(0, shownSynonyms).join(', '),
      }))
      .sort((a, b) => compareLabels(a.label, b.label)),
    letters: alternativeLetters(catalogue).map(({ letter }) => ({
      letter: letter.toUpperCase(),
      href: site.href(alternativeLetterPath(letter)),
    })),
  };
}

interface SearchLists {
  needs: { label: string; href: string; pictogram: PictogramName | undefined; words: string }[];
  letters: { letter: string; href: string }[];
}
