import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Site } from '#views/site.ts';
import { documentHead } from './document-head.ts';

/** The document of `/refus.json`: what was refused here and why, for other directories that are asked the same. */
export function refusalsDocument({ vocabulary }: Catalogue, site: Site) {
  return { ...documentHead(site, vocabulary.refusals.length), refus: vocabulary.refusals };
}
