import { fold } from '#domain/text.ts';
import { letterBits } from './letters.ts';
import { foldedWords, joinedWords, meaningfulWords, meaningKey, stem, wordsKey, wordsOf } from './words.ts';

/** Everything a person may type for a notice, by whole phrase and by word. Grows as files arrive. */
export function createLexicon(): Lexicon {
  const terms: Term[] = [];
  const words = new Map<string, WordEntry>();
  const byTight = new Map<string, Term[]>();
  const byKey = new Map<string, Term[]>();
  const byStem = new Map<string, string>();
  const byRoot = new Map<string, Term[]>();
  const termsByInitial = new Map<string, Term[]>();
  const wordsByInitial = new Map<string, WordEntry[]>();
  const addWord = (word: string, term: Term) => {
    const known = words.get(word);
    if (known !== undefined) {
      known.terms.push(term);
      return;
    }
    const root = stem(word);
    const shortest = byStem.get(root);
    if (shortest === undefined || word.length < shortest.length) byStem.set(root, word);
    const entry = { word, stem: root, bits: letterBits(word), terms: [term] };
    words.set(word, entry);
    push(wordsByInitial, word.charAt(0), entry);
  };
  return {
    terms,
    words,
    byTight,
    byKey,
    byStem,
    byRoot,
    termsFrom: (phrase) => termsByInitial.get(phrase.charAt(0)) ?? [],
    wordsFrom: (word) => wordsByInitial.get(word.charAt(0)) ?? [],
    add(kind, target, text, own = true) {
      const folded = fold(text);
      const tight = folded.replaceAll(' ', '');
      if (tight === '') return;
      const all = wordsOf(folded);
      const meaningful = meaningfulWords(all);
      const isName = isNameLike(kind);
      const kept = isName || meaningful.length === 0 ? all : meaningful;
      const bits = letterBits(tight);
      // A hyphen may be typed or not: its words mean the same in one piece. @see settleCompounds
      const pieces = joinedWords(text);
      const joined =
        pieces.length === 0 ? meaningful : meaningfulWords(foldedWords(text.replaceAll('-', '')));
      const key = isName ? wordsKey(kept) : meaningKey(joined.length > 0 ? joined : kept);
      // A name has no ending to take away.
      const root = isName ? '' : stem(tight);
      const term = {
        kind,
        target,
        text,
        folded,
        tight,
        root,
        key,
        size: kept.length,
        bits,
        own,
        place: terms.length,
      };
      terms.push(term);
      push(byTight, tight, term);
      push(byKey, term.key, term);
      push(termsByInitial, tight.charAt(0), term);
      if (!isName) push(byRoot, root, term);
      for (const word of new Set([...kept, ...pieces])) addWord(word, term);
    },
  };
}

/** Whether a term is the name of something, which has neither plural nor other endings: « Canvas » is not « Canva ». */
export function isNameLike(kind: TermKind): boolean {
  return kind !== 'need' && kind !== 'ownNeed';
}

/** Whether a term is a name of the software itself, or another name of it. */
export function isOfSoftware(kind: TermKind): kind is 'name' | 'alias' {
  return kind === 'name' || kind === 'alias';
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

function push<One>(index: Map<string, One[]>, key: string, one: One): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [one]);
  else known.push(one);
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
  /** Among all: of two that say as much, the first to come is the reason that is told. */
  place: number;
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
  /** Needs by what is left of the whole of them without its ending. */
  byRoot: ReadonlyMap<string, readonly Term[]>;
  /** Those that begin with the same letter: at each keystroke the others need no look. */
  termsFrom(phrase: string): readonly Term[];
  /** The same of words; endings are taken from a word, never its beginning. */
  wordsFrom(word: string): readonly WordEntry[];
  add(kind: TermKind, target: number, text: string, own?: boolean): void;
}
