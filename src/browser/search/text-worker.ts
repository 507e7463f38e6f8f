import { openTextEngine, StaleTextsError, type Pagefind, type TextEngine } from './text-engine.ts';
import type { TextAnswer, TextQuestion } from './open-texts.ts';

/** Runs the full-text search beside the page, which goes on answering keystrokes meanwhile. */
const real = fetch.bind(globalThis);
let engine: Promise<TextEngine> | undefined;
/** One question at a time: an answer then tells of its own files alone. */
let last: Promise<unknown> = Promise.resolve();

// What fails inside Pagefind is told by the answer, not in the console.
addEventListener('unhandledrejection', (event) => event.preventDefault());
Object.assign(console, { error: () => undefined });
addEventListener('message', ({ data }: MessageEvent<TextQuestion>) => {
  last = last.then(async () => postMessage({ id: data.id, ...(await answer(data)) } satisfies TextAnswer));
});

async function answer({ base, version, ask, words }: TextQuestion): Promise<Omit<TextAnswer, 'id'>> {
  try {
    engine ??= openTextEngine(base, version, {
      fetch: (address) => real(address),
      replaceFetch: (counted) => {
        globalThis.fetch = (address) => counted(String(address instanceof Request ? address.url : address));
      },
      load: (address) => import(/* @vite-ignore */ address) as Promise<Pagefind>,
    });
    const opened = await engine;
    return { found: ask === 'knows' ? await opened.knows(words) : await opened.search(words) };
  } catch (error) {
    return { found: error instanceof StaleTextsError ? 'stale' : 'unavailable' };
  }
}
