import { fold, toNfc } from '#domain/text.ts';
import { searchLanguage } from '#words/search-language.ts';
import {
  foldedWords,
  joinedWords,
  meaningfulWords,
  meaningKey,
  withoutCourtesies,
  wordsKey,
} from './words.ts';

const maxLength = 300;
const maxTokens = 40;
const maxWords = 12;

/** Reads what a person typed, whatever it is: `c++`, `.net`, `(`, decomposed accents, nothing, a whole page. */
export function readQuery(text: string): Query {
  const typed = toNfc(text).replace(/\s+/g, ' ').trim().slice(0, maxLength).trim();
  const chunks = typed === '' ? [] : typed.split(' ');
  const tokens = chunks.flatMap((chunk, position) => {
    const joined = joinedWords(chunk)[0];
    return fold(chunk)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ word, chunk: position, joined }));
  });
  return fromTokens(chunks, tokens.slice(0, maxTokens));
}

/** The same query without some of its tokens: what was understood otherwise. */
export function withoutTokens({ chunks, tokens }: Query, removed: ReadonlySet<number>): Query {
  return fromTokens(
    chunks,
    tokens.filter((_, position) => !removed.has(position)),
  );
}

/** What stays in the field once some tokens are taken away, as it was typed. */
export function textWithout({ chunks, tokens }: Query, removed: ReadonlySet<number>): string {
  return chunks
    .filter((_, chunk) => tokens.some((token, position) => token.chunk === chunk && !removed.has(position)))
    .join(' ');
}

function fromTokens(chunks: readonly string[], tokens: readonly Token[]): Query {
  const all = foldedWords(tokens.map(({ word }) => word).join(' '));
  const said = withoutCourtesies(all);
  const meaningful = meaningfulWords(said);
  const plain = [...new Set(meaningful)].slice(0, maxWords);
  const expanded = expand([...new Set(meaningfulWords(tellNoisyPhrases(said)))].slice(0, maxWords));
  const words = [...new Set(expanded.flat())].slice(0, maxWords);
  const kept = new Set(tokens.map(({ chunk }) => chunk));
  // « Faire-part » is one word: what is left of it without « faire » is not what was typed.
  const compounds = wholeCompounds(tokens);
  const phrases = [all, ...(compounds === undefined ? [meaningful, words] : [compounds])].map((some) =>
    some.join(''),
  );
  return {
    typed: chunks.filter((_, chunk) => kept.has(chunk)).join(' '),
    chunks,
    tokens,
    plain,
    words,
    heads: [...new Set(expanded.map(([first = '']) => first))],
    joined: [...new Set(tokens.flatMap(({ joined }) => joined ?? []))],
    phrases: [...new Set(phrases)].filter((phrase) => phrase !== ''),
    keys: [...new Set([meaningKey(words), meaningKey(plain), wordsKey(plain), wordsKey(all)])].filter(
      (key) => key !== '',
    ),
  };
}

/**
 * The words that say what is looked for, and those that say nothing but inside a hyphenated word that does; none when no
 * hyphenated word holds both.
 */
function wholeCompounds(tokens: readonly Token[]): string[] | undefined {
  const meaningful = new Set(tokens.filter(({ word }) => meaningfulWords([word]).length > 0));
  const chunks = new Set([...meaningful].flatMap(({ chunk, joined }) => (joined === undefined ? [] : chunk)));
  const whole = tokens.filter((token) => meaningful.has(token) || chunks.has(token.chunk));
  return whole.length === meaningful.size ? undefined : whole.map(({ word }) => word);
}

/** Abbreviations and other languages in full, the longest phrase first; the words of each go together. */
export function expand(words: readonly string[]): string[][] {
  const expanded: string[][] = [];
  for (let start = 0; start < words.length; start++) {
    let taken = 0;
    for (let length = Math.min(3, words.length - start); length > 0 && taken === 0; length--) {
      const meant = expansions.get(words.slice(start, start + length).join(' '));
      if (meant === undefined) continue;
      expanded.push(meant.split(' '));
      taken = length;
    }
    if (taken === 0) expanded.push([words[start] ?? '']);
    else start += taken - 1;
  }
  return expanded;
}

/** « Sans internet » is « hors ligne »; « internet » is not: noise counts in the phrases that are written with some. */
function tellNoisyPhrases(words: readonly string[]): string[] {
  const told: string[] = [];
  for (let start = 0; start < words.length; start++) {
    const length = [3, 2].find((some) => noisyPhrases.has(words.slice(start, start + some).join(' '))) ?? 1;
    const meant = noisyPhrases.get(words.slice(start, start + length).join(' '));
    told.push(...(meant?.split(' ') ?? words.slice(start, start + 1)));
    start += length - 1;
  }
  return told;
}

const isNoisy = (phrase: string) => phrase.split(' ').some((word) => searchLanguage.noise.has(word));

const expansions: ReadonlyMap<string, string> = new Map(
  searchLanguage.expansions.filter(([phrase]) => !isNoisy(phrase)),
);
const noisyPhrases: ReadonlyMap<string, string> = new Map(
  searchLanguage.expansions.filter(([phrase]) => isNoisy(phrase)),
);

export interface Token {
  /** Folded. */
  word: string;
  /** Which piece of what was typed, between spaces, it comes from. */
  chunk: number;
  /** That piece without its hyphens, when it has some. */
  joined: string | undefined;
}

export interface Query {
  /** As typed, spaces tidied, cut to 300 characters. */
  typed: string;
  chunks: readonly string[];
  tokens: readonly Token[];
  /** `words` as typed: neither abbreviations nor other languages are put in full. */
  plain: string[];
  /** Folded words that say what is looked for; empty when there is nothing to look for. */
  words: string[];
  /** The first of the words that each of `plain` stands for: a way to say a need that holds one holds them all. */
  heads: string[];
  /** Hyphenated words in one piece. */
  joined: string[];
  /** The whole query without spaces, with and without its noise words: « libre office » is « libreoffice ». */
  phrases: string[];
  /** What the words mean together, in any order. */
  keys: string[];
}
