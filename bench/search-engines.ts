import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { textIndexOf } from '#adapters/pagefind/write-index.ts';
import { answer, type Answer, type AnswerOptions, type LookInTexts } from '#browser/search/answer.ts';
import { createFacetValues } from '#browser/search/facet-values.ts';
import { lookInTexts } from '#browser/search/look-in-texts.ts';
import { createSearchData } from '#browser/search/search-data.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { filterContexts } from '#domain/search/facets.ts';
import { putFeaturedFirst } from '#domain/search/featured.ts';
import type { FacetsFile, LanguagesFile } from '#domain/search/index-format.ts';
import type { Notes } from '#domain/search/notes.ts';
import type { SearchIndex } from '#domain/search/search-index.ts';
import { searchFiles, textsVersion } from '#views/search/files.ts';
import { numberNotices } from '#views/search/numbers.ts';
import type { Answered } from './judge.ts';
import { hostFiles, loadPagefind, openNodeTexts } from './node-texts.ts';

/**
 * The search of the site, run by Node: with its texts, and without. Each query is asked as by who has just come: only
 * the files that it needs are there.
 */
export async function openOurEngine(catalogue: Catalogue): Promise<OurEngine> {
  const files = searchFiles(catalogue);
  const texts = await openNodeTexts(await textIndexOf(catalogue), textsVersion(catalogue));
  const slugs = numberNotices(catalogue).map(({ slug }) => slug);
  const look: LookInTexts = ({ index }, text, options) => lookInTexts(index, texts, text, options);
  const ask = async (text: string, options: AnswerOptions): Promise<Answered> => {
    const data = createSearchData('', { fetch: (address) => Promise.resolve(fileAt(files, address)) });
    let last: Answer | undefined;
    for await (const next of answer(data, text, options)) last = next;
    // Where no word was typed, nobody waited for them.
    await data.loadNeeds();
    const { needs } = data.index;
    if (last === undefined || needs === undefined) throw new Error(text);
    const { featured, others } = putFeaturedFirst(last.hits, needs.featured);
    const numbers = [...featured, ...others].map(({ number }) => number);
    const values = createFacetValues(
      {
        facets: files.get('facets') as FacetsFile,
        languages: files.get('langues') as LanguagesFile,
      },
      needs,
    );
    const kept = filterContexts(numbers, last.asked.contexts, values.said);
    return { slugs: kept.flatMap((number) => slugs[number] ?? []), note: noteOf(last.notes, data.index) };
  };
  const firstAnswer = async (text: string): Promise<AnsweredBy> => {
    const data = createSearchData('', { fetch: (address) => Promise.resolve(fileAt(files, address)) });
    let by: AnsweredBy = 'names';
    const told: LookInTexts = (...question) => {
      by = 'texts';
      return look(...question);
    };
    for await (const { hits } of answer(data, text, { texts: told })) if (hits.length > 0) return by;
    return 'nothing';
  };
  return {
    names: (text) => ask(text, {}),
    whole: (text) => ask(text, { texts: look }),
    firstAnswer,
  };
}

/** A file of `/recherche/` as a server would give it; read once, because thousands of queries ask for it. */
function fileAt(files: ReadonlyMap<string, unknown>, address: string): Response {
  const file = files.get(address.replace(/\.json$/, ''));
  if (file === undefined) return new Response('', { status: 404 });
  return Object.defineProperty(new Response(), 'json', { value: () => Promise.resolve(file) });
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

function noteOf({ refusal, wish, product, told }: Notes, { needs }: SearchIndex): string | undefined {
  if (refusal !== undefined) return 'refused';
  if (wish !== undefined) return 'wished';
  return told && product !== undefined && needs?.products[product]?.notices.length === 0
    ? 'unfree'
    : undefined;
}

/** Answers a query: slugs, best first. */
export type Engine = (text: string) => Promise<Answered>;

/**
 * What shows the first results of a query: names and needs, at each keystroke; texts, once the person pauses, or a
 * correction, which waits to know that texts do not hold the word either; or nothing.
 */
export type AnsweredBy = 'names' | 'texts' | 'nothing';

interface OurEngine {
  whole: Engine;
  names: Engine;
  firstAnswer: (text: string) => Promise<AnsweredBy>;
}
