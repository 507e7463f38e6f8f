import type { Outcome, SearchOptions } from '#domain/search/outcome.ts';
import { readQuery } from '#domain/search/query.ts';
import { search } from '#domain/search/search.ts';
import type { SearchIndex } from '#domain/search/search-index.ts';
import { stem } from '#domain/search/words.ts';
import type { TextFault, Texts } from './texts.ts';

/**
 * Completes an answer with what texts hold: which of its words exist, so that none of them is corrected, and which
 * notices hold them all.
 * @returns why, when the texts cannot tell
 */
export async function lookInTexts(
  index: SearchIndex,
  texts: Texts,
  text: string,
  options: Pick<SearchOptions, 'exact'>,
): Promise<Outcome | TextFault> {
  const { rest } = search(index, text, options).asked;
  const asked = [...new Set([...readQuery(rest.typed).words, ...rest.words, ...rest.joined])];
  const inTexts = await findKnown(texts, asked);
  if (typeof inTexts === 'string') return inTexts;
  const { words } = search(index, text, { ...options, texts: { known: inTexts, found: [] } }).asked.rest;
  const found = await findAll(texts, words, inTexts);
  if (typeof found === 'string') return found;
  const outcome = search(index, text, { ...options, texts: { known: inTexts, found } });
  if (outcome.dropped.length > 0) {
    // Those of them that some text holds still tell equals apart.
    const written = outcome.dropped.filter((word) => inTexts.has(word));
    const held = await findAll(texts, written, inTexts);
    if (typeof held === 'string') return held;
    return search(index, text, { ...options, texts: { known: inTexts, found, dropped: held } });
  }
  if (outcome.way !== 'corrected') return outcome;
  const meant = readQuery(outcome.used).words;
  const held = await findKnown(texts, meant);
  if (typeof held === 'string') return held;
  const more = await findAll(texts, meant, held);
  if (typeof more === 'string') return more;
  return search(index, text, { ...options, texts: { known: inTexts, found: [], corrected: more } });
}

/** Those of some words that texts hold, whatever their endings. */
async function findKnown(texts: Texts, words: readonly string[]): Promise<ReadonlySet<string> | TextFault> {
  const known = await texts.knows([...new Set(words.map(stem))]);
  return typeof known === 'string' ? known : new Set(words.filter((word) => known.includes(stem(word))));
}

/** One unknown word makes the answer to all of them wrong: it would be left out in silence. */
async function findAll(
  texts: Texts,
  words: readonly string[],
  known: ReadonlySet<string>,
): Promise<readonly number[] | TextFault> {
  return words.length > 0 && words.every((word) => known.has(word)) ? texts.search(words.map(stem)) : [];
}
