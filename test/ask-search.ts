import { readContent } from '#adapters/content-files/read-content.ts';
import { search } from '#domain/search/search.ts';
import { wholeIndex } from './whole-index.ts';

/** Run by a process of its own, in the language of `CONTENT_DIR`: what each query of its arguments finds, as JSON. */
const { catalogue } = await readContent(process.env.CONTENT_DIR ?? 'content');
const index = wholeIndex(catalogue);
const answers = process.argv.slice(2).map((query) => {
  const { hits } = search(index, query);
  return [query, hits.flatMap(({ number }) => index.names.get(number)?.slug ?? [])] as const;
});
process.stdout.write(JSON.stringify(Object.fromEntries(answers)));
