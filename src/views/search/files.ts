import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { cardsFiles } from './cards.ts';
import { dates, facets, languages, licences } from './facets.ts';
import { namesFiles } from './names.ts';
import { needsFiles } from './needs.ts';
import { notesFiles } from './notes.ts';
import { numberNotices } from './numbers.ts';
import { searchedProducts } from './products.ts';
import { searchRecords } from './records.ts';

/**
 * Every file of `/recherche/`, by name without `.json`: what a browser needs to search, and nothing it does not. Made
 * once for a catalogue.
 * @see NeedsFile and its neighbours for what each holds
 */
export function searchFiles(catalogue: Catalogue): ReadonlyMap<string, unknown> {
  const known = made.get(catalogue);
  if (known !== undefined) return known;
  const entries = numberNotices(catalogue);
  const products = searchedProducts(catalogue);
  const files = new Map<string, object>([
    ...needsFiles(catalogue, entries),
    ...namesFiles(catalogue, entries, products),
    ...cardsFiles(entries),
    ...notesFiles(catalogue, products),
    ['facets', facets(entries)],
    ['licences', licences(catalogue.vocabulary, entries)],
    ['langues', languages(entries)],
    ['dates', dates(entries)],
  ]);
  // The full-text index is of the same build: it gives numbers of notices too.
  const v = fingerprint([...files.values(), searchRecords(catalogue)]);
  const versioned = new Map([...files].map(([name, file]) => [name, { v, ...file }]));
  made.set(catalogue, versioned);
  return versioned;
}

const made = new WeakMap<Catalogue, ReadonlyMap<string, { v: string }>>();

/** The version that all files of one catalogue carry, those of the full-text index too. */
export function searchFingerprint(catalogue: Catalogue): string {
  return (searchFiles(catalogue).get('needs') as { v: string }).v;
}

/** FNV-1a over all that is searched: it changes when anything does, so that no browser mixes two builds. */
function fingerprint(files: readonly object[]): string {
  let hash = 0x811c9dc5;
  for (const file of files) {
    const text = JSON.stringify(file);
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
