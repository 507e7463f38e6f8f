import type { PictogramName } from '#domain/pictograms.ts';
import { alternativePath, platformPath, tagPath } from '#domain/site/routes.ts';
import { compareLabels } from '#i18n/format.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { platforms } from '#domain/notice/platforms.ts';
import { platformLabels } from '#words/labels.ts';
import { alternativeGroups } from '#views/list-views.ts';
import type { Site } from '#views/site.ts';

const needsMax = 60;
const productsMax = 72;

/**
 * The three ways of the guided choice, each one link from the lists that lead to notices: by need, in the order of
 * `tags.yaml`, which goes from the most common on; by product left; by device. Rarer needs and products are one link
 * further, on pages of their own: a list of hundreds is read by nobody.
 */
export function chooseView(catalogue: Catalogue, site: Site): ChooseView {
  return {
    needs: catalogue.vocabulary.tags
      .flatMap(({ slug, besoin, pictogramme: pictogram }) => {
        const count = catalogue.byTag.get(slug)?.length ?? 0;
        return count === 0 ? [] : [{ label: besoin, href: site.href(tagPath(slug)), count, pictogram }];
      })
      .slice(0, needsMax),
    products: alternativeGroups(catalogue, productsMax)
      .flatMap(({ alternatives }) => alternatives)
      .map(({ slug, nom }) => ({ label: nom, href: site.href(alternativePath(slug)) }))
      .sort((a, b) => compareLabels(a.label, b.label)),
    devices: platforms.flatMap((id) => {
      const count = catalogue.byPlatform.get(id)?.length ?? 0;
      return count === 0 ? [] : [{ label: platformLabels[id], href: site.href(platformPath(id)), count }];
    }),
  };
}

interface ChooseView {
  needs: CountedLink[];
  products: { label: string; href: string }[];
  devices: CountedLink[];
}

interface CountedLink {
  label: string;
  href: string;
  /** How many notices it leads to. */
  count: number;
  pictogram?: PictogramName | undefined;
}
