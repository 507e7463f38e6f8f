import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NamesFile, NeedsFile, PhrasesFile } from '#domain/search/index-format.ts';
import { createSearchIndex, type SearchIndex } from '#domain/search/search-index.ts';
import { searchFiles } from '#views/search/files.ts';

/** The index of the search, as a browser that has read its three files has it. */
export function wholeIndex(catalogue: Catalogue): SearchIndex {
  const files = searchFiles(catalogue);
  const index = createSearchIndex();
  index.addNames(files.get('names') as NamesFile);
  index.addNeeds(files.get('needs') as NeedsFile);
  index.addPhrases(files.get('phrases') as PhrasesFile);
  return index;
}
