import { readContent } from '#adapters/content-files/read-content.ts';
import type { NamesFile, NeedsFile, PhrasesFile } from '#domain/search/index-format.ts';
import { createSearchIndex } from '#domain/search/search-index.ts';
import { search } from '#domain/search/search.ts';
import { searchFiles } from '#views/search/files.ts';

/** Run by a process of its own, in the language of `CONTENT_DIR`: what each query of its arguments finds, as JSON. */
const { catalogue } = await readContent(process.env.CONTENT_DIR ?? 'content');
const files = searchFiles(catalogue);
const index = createSearchIndex();
index.addNames(files.get('names') as NamesFile);
index.addNeeds(files.get('needs') as NeedsFile);
index.addPhrases(files.get('phrases') as PhrasesFile);
const answers = process.argv.slice(2).map((query) => {
  const { hits } = search(index, query);
  return [query, hits.flatMap(({ number }) => index.names.get(number)?.slug ?? [])] as const;
});
process.stdout.write(JSON.stringify(Object.fromEntries(answers)));
