import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Refusal } from '#domain/vocabulary.ts';
import type { Site } from '#views/site.ts';

/** The document of `/refus.json`: what was refused here and why, for other directories that are asked the same. */
export function refusalsDocument({ vocabulary }: Catalogue, site: Site): RefusalsDocument {
  return {
    version: 1,
    generated: site.builtAt,
    site: site.url,
    licence: site.licence.id,
    count: vocabulary.refusals.length,
    refus: vocabulary.refusals,
  };
}

export interface RefusalsDocument {
  version: 1;
  /** ISO date of the build. */
  generated: string;
  site: string;
  licence: string;
  count: number;
  refus: readonly Refusal[];
}
