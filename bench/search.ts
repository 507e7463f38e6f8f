import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod';
import { readContent } from '#adapters/content-files/read-content.ts';
import { parseYaml } from '#adapters/content-files/yaml.ts';
import { answer } from '#browser/search/answer.ts';
import { createSearchData } from '#browser/search/search-data.ts';
import { namesAreSplit, searchFiles } from '#views/search-index.ts';
import { launchBrowser } from '../test/browser.ts';
import { buildInto, serveFolder } from '../test/site.ts';
import { enlarge } from './large-catalogue.ts';
import { report } from './results.ts';
import { openSearchPage, weighSearch, type Typed } from './search-page.ts';

const querySchema = z.array(
  z.strictObject({
    q: z.string(),
    kind: z.string(),
    any: z.array(z.string()).optional(),
    all: z.array(z.string()).optional(),
    none: z.literal(true).optional(),
  }),
);
const slowDown = 6;
const large = 10_000;

/**
 * Types every query of `bench/queries.yaml` in a real browser slowed six times: what is found among the first three,
 * how long after the keystroke, how many bytes. `OUT_DIR` names a site that is already built.
 */
export async function run(): Promise<void> {
  const queries = querySchema.parse(parseYaml(await readFile('bench/queries.yaml', 'utf8')));
  const built = process.env.OUT_DIR;
  const { outDir, remove } = built
    ? { outDir: built, remove: () => Promise.resolve() }
    : await buildInto(process.env.CONTENT_DIR ?? 'content');
  const { url, stop } = await serveFolder(outDir);
  const browser = await launchBrowser();
  try {
    const weights = [];
    for (const query of ['firefox', 'photoshop', 'fierfox', 'détourer un sujet'])
      weights.push(await weighSearch(browser, url, query));
    const page = await openSearchPage(browser, url, slowDown);
    const found = [];
    for (const query of queries) found.push(judge(query, await page.type(query.q)));
    await page.close();
    console.table(weights);
    const largeWeights = await weighLarge(['fire', 'photoshop', 'fierfox', 'détourer un sujet']);
    console.table(largeWeights);
    await report('search', tabulate(found), {
      ...sumUp(found),
      [`octets (brotli) des scripts et données, site construit`]: weights,
      [`octets (brotli) des données, ${large} notices inventées`]: largeWeights,
      'réponses manquées': found.filter(({ third }) => !third).map(({ q }) => q),
    });
  } finally {
    await browser.close();
    await stop();
    await remove();
  }
}

function judge({ q, kind, any, all, none }: Query, { slugs, milliseconds }: Typed): Judged {
  const good = (top: readonly string[]) =>
    none
      ? slugs.length === 0
      : all
        ? all.every((slug) => top.includes(slug))
        : !!any?.some((slug) => top.includes(slug));
  // Two expected answers cannot both be first.
  return {
    q,
    kind,
    first: good(slugs.slice(0, all?.length ?? 1)),
    third: good(slugs.slice(0, 3)),
    empty: slugs.length === 0,
    milliseconds,
  };
}

function tabulate(found: readonly Judged[]) {
  return [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, some]) => ({
    genre: kind,
    requêtes: some.length,
    'succès au 1er (%)': percent(some, ({ first }) => first),
    'succès dans les 3 (%)': percent(some, ({ third }) => third),
    'vides (%)': percent(some, ({ empty }) => empty),
    'médiane (ms)': quantile(some, 0.5),
    'p95 (ms)': quantile(some, 0.95),
  }));
}

function sumUp(found: readonly Judged[]) {
  const real = found.filter(({ kind }) => kind !== 'nonsense');
  const nonsense = found.filter(({ kind }) => kind === 'nonsense');
  // Words found only in texts wait for a pause in the typing, on purpose.
  const instant = real.filter(({ kind }) => kind !== 'text');
  return {
    requêtes: found.length,
    'succès au 1er (%)': percent(real, ({ first }) => first),
    'succès dans les 3 (%)': percent(real, ({ third }) => third),
    'vides (%)': percent(real, ({ empty }) => empty),
    'absurdes auxquelles on a répondu': nonsense.filter(({ empty }) => !empty).length,
    [`de la frappe au premier résultat, processeur ${slowDown} fois plus lent, médiane (ms)`]: quantile(
      instant,
      0.5,
    ),
    [`de la frappe au premier résultat, processeur ${slowDown} fois plus lent, p95 (ms)`]: quantile(
      instant,
      0.95,
    ),
    'les plus lentes (ms)': [...instant]
      .sort((a, b) => (b.milliseconds ?? 0) - (a.milliseconds ?? 0))
      .slice(0, 5)
      .map(({ q, milliseconds = 0 }) => `${q} : ${Math.round(milliseconds)}`),
  };
}

/** What the same client code would fetch in a directory of ten thousand, had it been built. */
async function weighLarge(queries: readonly string[]) {
  const catalogue = enlarge((await readContent('content')).catalogue, large);
  const files = new Map([...searchFiles(catalogue)].map(([name, file]) => [name, JSON.stringify(file)]));
  const rows = [];
  for (const query of queries) {
    let bytes = 0;
    let first: number | undefined;
    const data = createSearchData('', {
      split: namesAreSplit(catalogue),
      fetch: (address) => {
        const text = files.get(address.replace(/\.json$/, ''));
        bytes += text === undefined ? 0 : brotliCompressSync(text).length;
        return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
      },
    });
    for await (const { hits, complete } of answer(data, query, { texts: true })) {
      if (hits.length > 0) first ??= bytes;
      if (complete) await data.loadCards(hits.slice(0, 20).map(({ number }) => number));
    }
    const withoutFacets = bytes;
    await data.loadFacets();
    rows.push({ recherche: query, premier: first, complet: withoutFacets, 'et filtres': bytes });
  }
  return rows;
}

function percent(some: readonly Judged[], test: (one: Judged) => boolean): number {
  return some.length === 0 ? 0 : Math.round((1000 * some.filter(test).length) / some.length) / 10;
}

function quantile(some: readonly Judged[], share: number): number {
  const sorted = some.flatMap(({ milliseconds }) => milliseconds ?? []).sort((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
}

type Query = z.output<typeof querySchema>[number];

interface Judged {
  q: string;
  kind: string;
  first: boolean;
  third: boolean;
  empty: boolean;
  milliseconds: number | undefined;
}
