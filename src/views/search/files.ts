import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { onceFor } from '#domain/once-for.ts';
import type { Alternative } from '#domain/vocabulary.ts';
import { cardsFiles } from './cards.ts';
import { dates, facets, languages, licences } from './facets.ts';
import { namesFiles } from './names.ts';
import { needsFiles, ownNeeds } from './needs.ts';
import { notesFiles } from './notes.ts';
import { numberNotices } from './numbers.ts';
import { searchedProducts } from './products.ts';
import { searchRecords } from './records.ts';

/**
 * Every file of `/recherche/`, by name without `.json`: what a browser needs to search, and nothing it does not. Made
 * once for a catalogue. They all carry the version of their numbers: a notice that changed is in the few files that tell
 * of it, and the others stay as they were, on the disk and in browsers.
 * @see NeedsFile and its neighbours for what each holds
 */
export const searchFiles = onceFor((catalogue: Catalogue): ReadonlyMap<string, unknown> => {
  const entries = numberNotices(catalogue);
  const products = searchedProducts(catalogue);
  const files = new Map<string, object>([
    ...needsFiles(catalogue, entries),
    ...namesFiles(catalogue, entries, products),
    ...cardsFiles(entries),
    ...notesFiles(catalogue, products),
    ['facets', facets(catalogue.vocabulary, entries)],
    ['licences', licences(catalogue.vocabulary, entries)],
    ['langues', languages(entries)],
    ['dates', dates(entries)],
  ]);
  const v = fingerprint(numbered(catalogue, entries, products));
  const texts = textsVersion(catalogue);
  const versioned = new Map<string, object>([...files].map(([name, file]) => [name, { v, ...file }]));
  return versioned.set('needs', { ...versioned.get('needs'), texts });
});

/** The version of the full-text index of a catalogue: its records, and the numbers it gives of them. */
export const textsVersion = onceFor((catalogue: Catalogue): string => fingerprint(searchRecords(catalogue)));

/** All that files of the search name by its number or its place: as long as it is the same, those of two builds agree. */
function numbered(
  { vocabulary }: Catalogue,
  entries: readonly NoticeEntry[],
  products: readonly Alternative[],
): readonly string[][] {
  return [
    entries.map(({ slug }) => slug),
    vocabulary.tags.map(({ slug }) => slug),
    ownNeeds(entries).map(([phrase]) => phrase),
    ...[products, vocabulary.refusals, vocabulary.wishes].map((named) => named.map(({ nom }) => nom)),
  ];
}

/** FNV-1a: it changes when anything does. */
function fingerprint(parts: readonly object[]): string {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    const text = JSON.stringify(part);
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
