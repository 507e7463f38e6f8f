import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { textsVersion } from '#views/search/files.ts';
import { searchRecords } from '#views/search/records.ts';
import { buildTextIndex } from './build-index.ts';

/** The files of `/pagefind/` for a catalogue, by their path in it. */
export async function textIndexOf(catalogue: Catalogue): Promise<ReadonlyMap<string, Uint8Array>> {
  return buildTextIndex(searchRecords(catalogue), textsVersion(catalogue));
}
