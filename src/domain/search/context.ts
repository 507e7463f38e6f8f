import { searchLanguage } from '#words/search-language.ts';
import type { ContextFacet, ContextWords } from './languages/language.ts';

/**
 * The words of context among folded words, left to right, the longest phrase first: « whatsapp sur mon iphone » holds
 * the platform `ios`, said by « sur mon iphone ».
 */
export function findContexts(words: readonly string[]): Context[] {
  const found: Context[] = [];
  for (let start = 0; start < words.length; start++) {
    const here = longestAt(words, start);
    if (here === undefined) continue;
    const end = start + here.length;
    let from = start;
    while (from > (found.at(-1)?.to ?? 0) && searchLanguage.leads.has(words[from - 1] ?? '')) from--;
    if (here.words.led && from === start) continue;
    const { facet, values } = here.words;
    found.push({ facet, values, start, from, to: end });
    start = end - 1;
  }
  return found;
}

/** The positions of the words that leave a query with a context. */
export function positionsOf({ from, to }: Context): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

function longestAt(words: readonly string[], start: number): Found | undefined {
  const candidates = byFirstWord.get(words[start] ?? '') ?? [];
  return candidates.find(({ phrase }) => phrase.every((word, offset) => words[start + offset] === word));
}

/** Phrases by their first word, longest first. */
const byFirstWord = new Map<string, Found[]>();
for (const words of searchLanguage.contexts) {
  for (const text of words.phrases) {
    const phrase = text.split(' ');
    const first = phrase[0] ?? '';
    const known = byFirstWord.get(first) ?? [];
    known.push({ phrase, length: phrase.length, words });
    byFirstWord.set(
      first,
      known.sort((a, b) => b.length - a.length),
    );
  }
}

interface Found {
  phrase: string[];
  length: number;
  words: ContextWords;
}

/** A choice among results that was said in the query. */
export interface Context {
  facet: ContextFacet;
  /** One of these suffices. */
  values: readonly string[];
  /** First word that names it. */
  start: number;
  /** First word that leaves the query with it, and the first that stays again. */
  from: number;
  to: number;
}
