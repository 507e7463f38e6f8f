import { fold } from '#domain/text.ts';
import { letterBits } from './distance.ts';
import { foldedWords, joinedWords, meaningfulWords, meaningKey, stem, wordsKey } from './words.ts';

/** Everything a person may type for a notice, by whole phrase and by word. Grows as files arrive. */
export function createLexicon(): Lexicon {
  const terms: Term[] = [];
  const words = new Map<string, WordEntry>();
  const byTight = new Map<string, Term[]>();
  const byKey = new Map<string, Term[]>();
  const byStem = new Map<string, string>();
  return {
    terms,
    words,
    byTight,
    byKey,
    byStem,
    add(kind, target, text, own = true) {
      const folded = fold(text);
      const all = foldedWords(text);
      const meaningful = isNameLike(kind) ? all : meaningfulWords(all);
      const kept = meaningful.length > 0 ? meaningful : all;
      const tight = folded.replaceAll(' ', '');
      if (tight === '') return;
      const bits = letterBits(tight);
      // A hyphen may be typed or not: its words mean the same in one piece. @see settleCompounds
      const joined = meaningfulWords(foldedWords(text.replaceAll('-', '')));
      const key = isNameLike(kind) ? wordsKey(kept) : meaningKey(joined.length > 0 ? joined : kept);
      const root = stem(tight);
      const term = { kind, target, text, folded, tight, root, key, size: kept.length, bits, own };
      terms.push(term);
      push(byTight, tight, term);
      push(byKey, term.key, term);
      for (const word of new Set([...kept, ...joinedWords(text)])) {
        const entry = words.get(word);
        if (entry !== undefined) {
          entry.terms.push(term);
          continue;
        }
        const shortest = byStem.get(stem(word));
        if (shortest === undefined || word.length < shortest.length) byStem.set(stem(word), word);
        words.set(word, { word, stem: stem(word), bits: letterBits(word), terms: [term] });
      }
    },
  };
}

/** Whether a term is the name of something, which has neither plural nor other endings: « Canvas » is not « Canva ». */
export function isNameLike(kind: TermKind): boolean {
  return kind !== 'need' && kind !== 'ownNeed';
}

/** How well a typed word says a known one: 1 the same, less for the same root, less for its beginning, 0 not at all. */
export function likeness(
  typed: string,
  typedStem: string,
  entry: { word: string; stem: string },
  least = 3,
): number {
  if (entry.word === typed) return 1;
  if (entry.stem === typedStem) return sameRoot;
  return beginning(typed, entry.word, least);
}

/** The likeness of two words that share no more than a root. */
export const sameRoot = 0.85;

/** How well the beginning of a word, of `least` letters or more, says it. */
export function beginning(typed: string, word: string, least = 3): number {
  return typed.length >= least && word.startsWith(typed) ? 0.3 + (0.4 * typed.length) / word.length : 0;
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

function push(index: Map<string, Term[]>, key: string, term: Term): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [term]);
  else known.push(term);
}

export type TermKind = 'name' | 'alias' | 'product' | 'need' | 'ownNeed' | 'refusal' | 'wish';

export interface Term {
  kind: TermKind;
  /** Number of a notice, a product, a tag, a phrase of notices’ own needs, a refusal or a wish, as the kind says. */
  target: number;
  /** As people write it. */
  text: string;
  folded: string;
  tight: string;
  /** `tight` without its ending. */
  root: string;
  key: string;
  /** How many words it has. */
  size: number;
  bits: number;
  /** Of a need: its own label or sentence, not one of its synonyms. */
  own: boolean;
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
  /** By what is left without spaces. */
  byTight: ReadonlyMap<string, readonly Term[]>;
  /** By what their words mean together. */
  byKey: ReadonlyMap<string, readonly Term[]>;
  /** The shortest word of each root: « photo » for « photos ». */
  byStem: ReadonlyMap<string, string>;
  add(kind: TermKind, target: number, text: string, own?: boolean): void;
}
