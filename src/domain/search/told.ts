import type { Hit } from './best.ts';
import { settleCompounds } from './compounds.ts';
import { everything, isTold, withTexts } from './hits.ts';
import { findNotes } from './notes.ts';
import type { Outcome, SearchOptions } from './outcome.ts';
import { rank } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import { understand, type Understanding } from './understand.ts';

/**
 * Answers a query that says what it means: a name, a product, a whole need, what is told by name, or choices alone. It
 * is all that most queries need; `search` answers the others from here.
 * @param options as those of `search`
 */
export function findTold(
  index: SearchIndex,
  text: string,
  { exact = false, texts }: SearchOptions = {},
): Told {
  const understood = understand(index, text, { exact });
  const rest = settleCompounds(index, understood.rest, texts?.known ?? new Set());
  const asked: Understanding = { ...understood, rest };
  const notes = findNotes(index, asked);
  const base: Outcome = { way: 'asked', used: rest.typed, dropped: [], hits: [], near: [], asked, notes };
  if (rest.words.length === 0 && rest.phrases.length === 0) {
    const isChosen = asked.contexts.length > 0;
    const hits = isChosen ? everything(index) : [];
    return { base, strict: [], outcome: { ...base, way: isChosen ? 'asked' : 'none', used: '', hits } };
  }
  const found = texts?.found ?? [];
  const strict = rank(index, rest, found);
  const [first] = strict;
  if (first !== undefined && isTold(first)) {
    const hits = notes.told ? strict.filter(isTold) : withTexts(index, strict, found);
    return { base, strict, outcome: { ...base, hits } };
  }
  // What is not in the directory is told by name: words that a text happens to hold are no answer.
  return { base, strict, outcome: notes.told ? { ...base, hits: notes.hits } : undefined };
}

/** What a query tells. */
export interface Told {
  /** What any answer to it says, without a hit yet. */
  base: Outcome;
  /** What answers every word, best first. */
  strict: Hit[];
  /** None when what answers is not what was named. */
  outcome: Outcome | undefined;
}
