import { fold } from '#domain/text.ts';
import { letterBits } from './distance.ts';
import { foldedWords, meaningfulWords, meaningKey, stem } from './words.ts';

/** Everything a person may type for a notice, by whole phrase and by word. Grows as files arrive. */
export function createLexicon(): Lexicon {
  const terms: Term[] = [];
  const words = new Map<string, WordEntry>();
  return {
    terms,
    words,
    add(kind, target, text) {
      const folded = fold(text);
      const all = foldedWords(text);
      const meaningful = kind === 'name' || kind === 'alias' ? all : meaningfulWords(all);
      const kept = meaningful.length > 0 ? meaningful : all;
      const tight = folded.replaceAll(' ', '');
      if (tight === '') return;
      const term = {
        kind,
        target,
        text,
        folded,
        tight,
        key: meaningKey(kept),
        size: kept.length,
        bits: letterBits(tight),
      };
      terms.push(term);
      for (const word of new Set(kept)) {
        const entry = words.get(word);
        if (entry === undefined)
          words.set(word, { word, stem: stem(word), bits: letterBits(word), terms: [term] });
        else entry.terms.push(term);
      }
    },
  };
}

/** How well a typed word says a known one: 1 the same, less for the same root, less for its beginning, 0 not at all. */
export function likeness(typed: string, typedStem: string, entry: { word: string; stem: string }): number {
  if (entry.word === typed) return 1;
  if (entry.stem === typedStem) return 0.85;
  if (typed.length < 3 || !entry.word.startsWith(typed)) return 0;
  return 0.3 + (0.4 * typed.length) / entry.word.length;
}

/** Whether a phrase without spaces ends where a word of the term ends: « firefox » in « Firefox Focus ». */
export function endsOnWord(term: Term, phrase: string): boolean {
  let letters = 0;
  for (let index = 0; index < term.folded.length; index++) {
    if (term.folded[index] !== ' ') letters++;
    if (letters === phrase.length) return term.folded[index + 1] === ' ' || index + 1 === term.folded.length;
  }
  return false;
}

export type TermKind = 'name' | 'alias' | 'product' | 'need';

export interface Term {
  kind: TermKind;
  /** Number of a notice, a product or a tag, as the kind says. */
  target: number;
  /** As people write it. */
  text: string;
  folded: string;
  tight: string;
  key: string;
  /** How many words it has. */
  size: number;
  bits: number;
}

export interface WordEntry {
  word: string;
  stem: string;
  bits: number;
  terms: Term[];
}

export interface Lexicon {
  terms: readonly Term[];
  words: ReadonlyMap<string, WordEntry>;
  add(kind: TermKind, target: number, text: string): void;
}
