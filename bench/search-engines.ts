import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { textIndexOf } from '#adapters/pagefind/write-index.ts';
import { createFacetValues } from '#browser/search/facet-values.ts';
import { lookInTexts } from '#browser/search/look-in-texts.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { filterContexts } from '#domain/search/facets.ts';
import { putFeaturedFirst } from '#domain/search/featured.ts';
import type { FacetsFile, NamesFile, NeedsFile, WordsFile } from '#domain/search/index-format.ts';
import { createSearchIndex, type SearchIndex } from '#domain/search/search-index.ts';
import { search, type Outcome } from '#domain/search/search.ts';
import { searchFiles } from '#views/search-index.ts';
import type { Answered } from './judge.ts';
import { hostFiles, loadPagefind, openNodeTexts } from './node-texts.ts';

/** The search of the site, run by Node: with its texts, and without. */
export async function openOurEngine(catalogue: Catalogue): Promise<{ whole: Engine; names: Engine }> {
  const { index, facets, version } = indexOf(catalogue);
  const texts = await openNodeTexts(await textIndexOf(catalogue), version);
  const { needs } = index;
  if (needs === undefined) throw new Error('needs.json');
  const values = createFacetValues(facets, needs);
  const tell = ({ hits, asked, notes }: Outcome): Answered => {
    const { featured, others } = putFeaturedFirst(hits, needs.featured);
    const numbers = [...featured, ...others].map(({ number }) => number);
    const kept = filterContexts(numbers, asked.contexts, values.said);
    return {
      slugs: kept.flatMap((number) => index.names.get(number)?.slug ?? []),
      note: noteOf(notes, index),
    };
  };
  return {
    names: (text) => Promise.resolve(tell(search(index, text))),
    async whole(text) {
      const outcome = await lookInTexts(index, texts, text, {});
      if (typeof outcome === 'string') throw new Error(outcome);
      return tell(outcome);
    },
  };
}

/** Pagefind as it comes: titles, descriptions and texts as they are written, asked with what is typed. */
export async function openBarePagefind(catalogue: Catalogue): Promise<Engine> {
  const { index } = await createIndex({ forceLanguage: 'fr' });
  if (index === undefined) throw new Error('pagefind');
  for (const { slug, notice, corps } of catalogue.notices) {
    const description = notice.description_courte ?? '';
    const content = `${notice.nom}. ${description} ${corps}`;
    await index.addCustomRecord({
      url: slug,
      content,
      language: 'fr',
      meta: { title: notice.nom, description },
    });
  }
  const files = new Map((await index.getFiles()).files.map(({ path, content }) => [path, content]));
  await close();
  const slugs = new Map<string, string>();
  for (const [path, content] of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    slugs.set(id, (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url);
  }
  const pagefind = await loadPagefind(files);
  await pagefind.options({ basePath: `http://${hostFiles(files)}/`, baseUrl: '/', noWorker: true });
  return async (text) => {
    const { results } = await pagefind.search(text);
    return { slugs: results.flatMap(({ id }) => slugs.get(id) ?? []) };
  };
}

/** Everything a browser would have once all its files had come. */
function indexOf(catalogue: Catalogue): { index: SearchIndex; facets: FacetsFile; version: string } {
  const files = searchFiles(catalogue);
  const index = createSearchIndex();
  for (const [name, file] of files) if (name.startsWith('names')) index.addNames(file as NamesFile);
  const needs = files.get('needs') as NeedsFile;
  index.addNeeds(needs);
  index.addWords(files.get('words') as WordsFile);
  return { index, facets: files.get('facets') as FacetsFile, version: needs.v };
}

function noteOf(
  { refusal, wish, product, told }: Outcome['notes'],
  { needs }: SearchIndex,
): string | undefined {
  if (refusal !== undefined) return 'refused';
  if (wish !== undefined) return 'wished';
  return told && product !== undefined && needs?.products[product]?.notices.length === 0
    ? 'unfree'
    : undefined;
}

/** Answers a query: slugs, best first. */
export type Engine = (text: string) => Promise<Answered>;
