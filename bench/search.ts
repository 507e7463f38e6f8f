import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { readContent } from '#adapters/content-files/read-content.ts';
import { textIndexOf } from '#adapters/pagefind/write-index.ts';
import { answer } from '#browser/search/answer.ts';
import { lookInTexts } from '#browser/search/look-in-texts.ts';
import { pageSize } from '#browser/search/result-list.ts';
import { createSearchData } from '#browser/search/search-data.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { searchFiles } from '#views/search/files.ts';
import { launchBrowser } from '../test/browser.ts';
import { buildInto, serveFolder } from '../test/site.ts';
import { openFormerEngine } from './former-engine.ts';
import { judge, percent, tabulate, type Judged } from './judge.ts';
import { enlarge } from './large-catalogue.ts';
import { openNodeTexts } from './node-texts.ts';
import {
  formerKinds,
  nonsenseQueries,
  productQueries,
  readQueries,
  toldQueries,
  type Query,
} from './queries.ts';
import { report } from './results.ts';
import { openBarePagefind, openOurEngine, type AnsweredBy, type Engine } from './search-engines.ts';
import { openSearchPage, weighFurther, weighSearch, type Further, type Typed } from './search-page.ts';

const slowDown = 6;
/** Fresh pages each query is typed in. */
const visits = 3;
const large = 10_000;
const weighed = [
  'firefox',
  'photoshop',
  'retoucher une photo',
  'fierfox',
  'détourer un sujet',
  'whatsapp iphone',
];

/**
 * Asks every query of `bench/queries/`, what is found by kind, and by other engines in the same run; then types some in
 * a real browser slowed six times: how long after the keystroke, how many bytes. `OUT_DIR` names a site that is built.
 */
export async function run(): Promise<void> {
  const { catalogue } = await readContent(process.env.CONTENT_DIR ?? 'content');
  const queries = [
    ...(await readQueries()),
    ...toldQueries(catalogue),
    ...productQueries(catalogue),
    ...nonsenseQueries(),
  ];
  const { whole, names, firstAnswer } = await openOurEngine(catalogue);
  const found = await askAll(whole, queries, catalogue);
  const others = await compare({ 'notre moteur': whole, 'sans les textes': names }, queries, catalogue);
  console.table(others);
  const largeWeights = await weighLarge([
    'fire',
    'photoshop',
    'retoucher une photo',
    'fierfox',
    'détourer un sujet',
  ]);
  console.table(largeWeights);
  const browser = await inBrowser(queries, firstAnswer);
  console.table(browser.weights);
  await report('search', tabulate(found), {
    ...sumUp(found),
    'moteurs, mêmes requêtes': others,
    ...browser.times,
    ...browser.further,
    'octets (brotli) des scripts et données, site construit': browser.weights,
    [`octets (brotli) des données, ${large} notices inventées`]: largeWeights,
    'réponses manquées': missed(found),
  });
}

async function askAll(engine: Engine, queries: readonly Query[], catalogue: Catalogue): Promise<Judged[]> {
  const found: Judged[] = [];
  for (const query of queries) {
    const answered = await engine(query.q);
    const like = query.like === undefined ? undefined : (await engine(query.like)).slugs;
    found.push(judge(query, { ...answered, like }, catalogue));
  }
  return found;
}

/** One line an engine, on the same queries: ours, Pagefind as it comes, and the one of the former version. */
async function compare(ours: Record<string, Engine>, queries: readonly Query[], catalogue: Catalogue) {
  const former = await openFormerEngine(catalogue);
  const engines: Record<string, Engine> = { ...ours, 'Pagefind seul': await openBarePagefind(catalogue) };
  if (former !== undefined) engines['moteur précédent'] = (text) => Promise.resolve({ slugs: former(text) });
  const rows = [];
  for (const [name, engine] of Object.entries(engines)) {
    const found = await askAll(engine, queries, catalogue);
    const kinds = (test: (kind: string) => boolean) => found.filter(({ query }) => test(query.kind));
    const wasThere = kinds((kind) => formerKinds.some((one) => one === kind && one !== 'nonsense'));
    const isNew = kinds(
      (kind) => !formerKinds.some((one) => one === kind) && !/^nonsense|product-platform/.test(kind),
    );
    rows.push({
      moteur: name,
      'anciens genres, dans les 3 (%)': percent(wasThere, ({ third }) => third),
      'nouveaux genres, dans les 3 (%)': percent(isNew, ({ third }) => third),
      'produit et plateforme, dans les 3 (%)': percent(
        kinds((kind) => kind === 'product-platform'),
        ({ third }) => third,
      ),
      'premières réponses interdites': kinds((kind) => !kind.startsWith('nonsense')).filter(
        ({ forbidden }) => forbidden,
      ).length,
      'absurdes auxquelles on répond': kinds((kind) => kind.startsWith('nonsense')).filter(
        ({ empty }) => !empty,
      ).length,
    });
  }
  return rows;
}

function sumUp(found: readonly Judged[]) {
  const of = (test: (query: Query) => boolean) => found.filter(({ query }) => test(query));
  const former = of(({ kind }) => formerKinds.some((one) => one === kind && one !== 'nonsense'));
  const platform = of(({ kind }) => kind === 'product-platform');
  const answerable = of(
    ({ kind, any, maybe }) => kind === 'everyday' && any !== undefined && maybe === undefined,
  );
  const nonsense = of(({ kind }) => kind.startsWith('nonsense'));
  return {
    requêtes: found.length,
    'anciens genres, dans les 3 (%)': percent(former, ({ third }) => third),
    'besoins et produits de tous les jours, quand le catalogue répond, dans les 3 (%)': percent(
      answerable,
      ({ third }) => third,
    ),
    'premières réponses interdites': of(({ kind }) => !kind.startsWith('nonsense')).filter(
      ({ forbidden }) => forbidden,
    ).length,
    'produit et plateforme, dans les 3 (%)': percent(platform, ({ third }) => third),
    'produit et plateforme, première réponse sur la plateforme (%)': percent(
      platform,
      ({ astray }) => !astray,
    ),
    'absurdes auxquelles on a répondu': nonsense.filter(({ empty }) => !empty).length,
  };
}

function missed(found: readonly Judged[]): string[] {
  return found
    .filter(({ third, forbidden }) => !third || forbidden)
    .map(({ query: { kind, q }, forbidden }) => `${kind} : ${q}${forbidden ? ' (interdite)' : ''}`);
}

/** Bytes and milliseconds of the page itself. */
async function inBrowser(queries: readonly Query[], answeredBy: (text: string) => Promise<AnsweredBy>) {
  const built = process.env.OUT_DIR;
  const { outDir, remove } = built
    ? { outDir: built, remove: () => Promise.resolve() }
    : await buildInto(process.env.CONTENT_DIR ?? 'content');
  const { url, stop } = await serveFolder(outDir);
  const browser = await launchBrowser();
  try {
    const weights = [];
    for (const query of weighed) weights.push(await weighSearch(browser, url, query));
    const further = [];
    for (const words of furtherWords(queries))
      further.push(...(await weighFurther(browser, url, ['firefox', ...words])));
    const timed = await Promise.all(sample(queries).map(async ({ q }) => ({ q, by: await answeredBy(q) })));
    return { weights, further: tellFurther(further), times: tellTimes(await typeAll(browser, url, timed)) };
  } finally {
    await browser.close();
    await stop();
    await remove();
  }
}

/** Every sixth query, of every kind but the one that is made of a few wordings: enough for a p95, in a few minutes. */
function sample(queries: readonly Query[]): Query[] {
  return queries.filter(({ kind }, position) => kind !== 'product-platform' && position % 6 === 0);
}

/** Single words of every kind of query, by twos: those that someone types after a first search. */
function furtherWords(queries: readonly Query[]): string[][] {
  const single = queries.filter(
    ({ q, none, kind }) => /^\p{Letter}+$/u.test(q) && !none && kind !== 'wished',
  );
  const words = single.filter((_, position) => position % 6 === 0).map(({ q }) => q);
  return words.flatMap((_, position) => (position % 2 === 0 ? [words.slice(position, position + 2)] : []));
}

function tellFurther(further: readonly Further[]) {
  const bytes = further.map(({ octets }) => octets);
  const heaviest = [...further].sort((a, b) => b.octets - a.octets).slice(0, 6);
  return {
    'mots tapés après une première recherche complète, deux par visite': further.length,
    'octets (brotli) de chaque mot de plus : médiane, p95, maximum': [0.5, 0.95, 1].map((share) =>
      quantile(bytes, share),
    ),
    'les plus lourds (octets)': heaviest.map(({ recherche, octets }) => `${recherche} : ${octets}`),
  };
}

/** Types each query in several fresh pages: of its times, the middle one, since a machine has other things to do. */
async function typeAll(
  browser: Browser,
  url: string,
  timed: readonly { q: string; by: AnsweredBy }[],
): Promise<Timed[]> {
  const passes: Typed[][] = [];
  for (let pass = 0; pass < visits; pass++) {
    const page = await openSearchPage(browser, url, slowDown);
    const typed: Typed[] = [];
    for (const { q } of timed) typed.push(await page.type(q));
    passes.push(typed);
    await page.close();
  }
  return timed.map((query, position) => {
    const of = passes.flatMap((typed) => typed[position] ?? []);
    const first = of.flatMap(({ first }) => first ?? []);
    return {
      ...query,
      first: first.length < visits ? undefined : quantile(first, 0.5),
      full: quantile(
        of.map(({ full }) => full),
        0.5,
      ),
    };
  });
}

/** One line for each way to be answered; together they are all that was typed. */
function tellTimes(typed: readonly Timed[]) {
  const by = (way: AnsweredBy) => typed.filter((one) => one.by === way);
  const line = (some: readonly Timed[]) => {
    const first = some.flatMap(({ first }) => first ?? []);
    return { requêtes: some.length, médiane: quantile(first, 0.5), p95: quantile(first, 0.95) };
  };
  const slowest = [...by('names')].sort((a, b) => (b.first ?? 0) - (a.first ?? 0)).slice(0, 8);
  const full = typed.map(({ full }) => full);
  return {
    [`processeur ${slowDown} fois plus lent, requêtes tapées (chacune ${visits} fois, sa durée médiane)`]:
      typed.length,
    'de la frappe au premier résultat, quand un nom ou un besoin répond (ms)': line(by('names')),
    'de la frappe au premier résultat, quand seuls les textes ou une correction répondent, pause de 250 ms comprise (ms)':
      line(by('texts')),
    'sans résultat à montrer : absurdes, refusés, souhaités': by('nothing').length,
    'de la pause à la fin de la recherche, médiane et p95 (ms)': [quantile(full, 0.5), quantile(full, 0.95)],
    'les plus lentes à qui un nom ou un besoin répond (ms)': slowest.map(({ q, first }) => `${q} : ${first}`),
  };
}

/** What the same client code would fetch in a directory of ten thousand, had it been built; its scripts left out. */
async function weighLarge(queries: readonly string[]) {
  const catalogue = enlarge((await readContent('content')).catalogue, large);
  const files = new Map([...searchFiles(catalogue)].map(([name, file]) => [name, JSON.stringify(file)]));
  const index = await textIndexOf(catalogue);
  const rows = [];
  for (const query of queries) {
    let bytes = 0;
    let first: number | undefined;
    const data = createSearchData('', {
      fetch: (address) => {
        const text = files.get(address.replace(/\.json$/, ''));
        bytes += text === undefined ? 0 : brotliCompressSync(text).length;
        return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
      },
    });
    await data.loadNeeds();
    const texts = await openNodeTexts(index, data.textsVersion, (path, size) => {
      // Pagefind’s own files are compressed already.
      bytes += /\.(?:js|json)$/.test(path) ? brotliCompressSync(index.get(path) ?? '').length : size;
    });
    const look = (_: unknown, text: string) => lookInTexts(data.index, texts, text, {});
    for await (const { hits, complete } of answer(data, query, { texts: look })) {
      if (hits.length > 0) first ??= bytes;
      if (complete) await data.loadCards(hits.slice(0, pageSize).map(({ number }) => number));
    }
    const withoutFacets = bytes;
    await Promise.all([data.loadFacets(), data.loadLicences(), data.loadLanguages()]);
    rows.push({ recherche: query, complet: withoutFacets, 'et filtres': bytes });
  }
  return rows;
}

function quantile(some: readonly number[], share: number): number {
  const sorted = [...some].sort((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
}

/** A query that was typed, in milliseconds from its last keystroke. */
interface Timed extends Typed {
  q: string;
  by: AnsweredBy;
}
