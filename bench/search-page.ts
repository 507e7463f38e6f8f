import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** What the page waits for before it searches texts. */
const pause = 250;

/** The search page in a real browser, slowed as an old phone is, ready to be typed in. */
export async function openSearchPage(browser: Browser, url: string, slowDown: number): Promise<SearchPage> {
  const page = await browser.newPage();
  await page.goto(`${url}/recherche.html`, { waitUntil: 'networkidle' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.evaluate(typeQuery, { query: 'abc', pause });
  return { type: (query) => page.evaluate(typeQuery, { query, pause }), close: () => page.close() };
}

/** Bytes (brotli) from a fresh visit of the search page to the first results of a query, and to all of them. */
export async function weighSearch(browser: Browser, url: string, query: string): Promise<Weight> {
  const { page, sum, close } = await openWeighed(browser, url);
  await page.locator('input[name=q]').fill(query);
  await page.locator('[data-search-results] li').first().waitFor();
  const first = await sum(['script', 'fetch']);
  await settled(page);
  const whole = await sum(['script', 'fetch']);
  const weight = {
    recherche: query,
    premier: first,
    complet: whole,
    page: await sum(['document']),
    logos: await sum(['image']),
  };
  await close();
  return weight;
}

/**
 * Bytes (brotli) of scripts and data that further words cost, once a first query was searched in a fresh visit. Few
 * a visit, so that none is spared by those before.
 */
export async function weighFurther(
  browser: Browser,
  url: string,
  [first = '', ...further]: readonly string[],
): Promise<Further[]> {
  const { page, sum, close } = await openWeighed(browser, url);
  const type = async (query: string) => {
    await page.locator('input[name=q]').fill(query);
    await settled(page);
    return sum(['script', 'fetch']);
  };
  let before = await type(first);
  const weights = [];
  for (const recherche of further) {
    const after = await type(recherche);
    weights.push({ recherche, octets: after - before });
    before = after;
  }
  await close();
  return weights;
}

/** The search page in a fresh visit, and what sums the bytes of some kinds of what it has fetched. */
async function openWeighed(browser: Browser, url: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    // What the page asks for before its script is of no kind.
    const kind = response.url().endsWith('.json') ? 'fetch' : response.request().resourceType();
    sizes.push(
      response.body().then(
        (body) => [kind, brotliCompressSync(body).length],
        () => [kind, 0],
      ),
    );
  });
  await page.goto(`${url}/recherche.html`, { waitUntil: 'networkidle' });
  return {
    page,
    sum: async (kinds: readonly string[]) =>
      (await Promise.all(sizes)).reduce(
        (total, [kind, size]) => total + (kinds.includes(kind) ? size : 0),
        0,
      ),
    close: () => context.close(),
  };
}

async function settled(page: Page): Promise<void> {
  await page.locator('[data-search-results][aria-busy=false]').waitFor({ state: 'attached' });
  // Filters are fetched after the results: the network is still for a moment between them.
  await page.waitForTimeout(300);
  await page.waitForLoadState('networkidle');
}

/** Runs in the page: all letters but the last, then the last; when the first result is there, and the results once all is done. */
async function typeQuery({ query, pause }: { query: string; pause: number }): Promise<Typed> {
  const input = document.querySelector<HTMLInputElement>('input[name=q]');
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  if (input === null || results === null) throw new Error('not the search page');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const write = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  write(query.slice(0, -1));
  await frame();
  await frame();
  let first: number | undefined;
  const observer = new MutationObserver(() => {
    if (results.querySelector('li') !== null) first ??= performance.now();
  });
  const start = performance.now();
  observer.observe(results, { childList: true, subtree: true });
  write(query);
  while (results.ariaBusy !== 'false') await frame();
  observer.disconnect();
  return {
    first: first === undefined ? undefined : first - start,
    // Texts wait for a pause in the typing, on purpose.
    full: Math.max(0, performance.now() - start - pause),
  };
}

/** In milliseconds, from the last keystroke. */
export interface Typed {
  /** To the first result; none when there is no result. */
  first: number | undefined;
  /** To the end of the search of texts, less the pause before it. */
  full: number;
}

export interface SearchPage {
  type(query: string): Promise<Typed>;
  close(): Promise<void>;
}

/** In bytes, what one more query costs. */
export interface Further {
  recherche: string;
  octets: number;
}

/** In bytes: scripts and data until the first result, until all of them; the page itself; its logos. */
export interface Weight {
  recherche: string;
  premier: number;
  complet: number;
  page: number;
  logos: number;
}
