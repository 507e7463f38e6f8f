import type { Site } from '#views/site.ts';

/** What each of our JSON documents says of itself first; its shape only ever gains keys while `version` is 1. */
export function documentHead(site: Site, count: number) {
  return {
    version: 1,
    /** ISO date of the build. */
    generated: site.builtAt,
    site: site.url,
    /** Of every text of the catalogue, as an SPDX identifier. */
    licence: site.licence.id,
    count,
  } as const;
}
