import { fold } from '#domain/text.ts';
import { searchLanguage } from '#words/search-language.ts';

/** The folded words of a text. « open source » says nothing here: everything is. */
export function foldedWords(text: string): string[] {
  return wordsOf(fold(text));
}

/** The words of a text that is folded already, as `foldedWords` gives them. */
export function wordsOf(folded: string): string[] {
  return withoutOpenSource(folded.split(' ')).filter((word) => word !== '');
}

/** Hyphenated words in one piece: « week-end » is also « weekend ». */
export function joinedWords(text: string): string[] {
  if (!text.includes('-')) return [];
  return text.split(/\s/).flatMap((chunk) => {
    const joined = chunk.includes('-') ? fold(chunk.replaceAll('-', '')) : '';
    return joined === '' ? [] : joined.split(' ');
  });
}

/** The words that say what is looked for: « logiciel pour monter une vidéo » → monter, video. */
export function meaningfulWords(words: readonly string[]): string[] {
  return words.filter((word) => !searchLanguage.noise.has(word));
}

/** The same words without the politeness around them, the longest phrase first. */
export function withoutCourtesies(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let position = 0; position < words.length; position++) {
    const phrase = courtesies
      .get(words[position] ?? '')
      ?.find((some) => some.every((word, offset) => words[position + offset] === word));
    if (phrase === undefined) kept.push(words[position] ?? '');
    else position += phrase.length - 1;
  }
  return kept;
}

/** By their first word, longest first. */
const courtesies = Map.groupBy(
  [...searchLanguage.courtesies].map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length),
  ([first = '']) => first,
);

/** A word without its endings, in the language of the search. */
export function stem(word: string): string {
  return searchLanguage.stem(word);
}

/** What words mean together, whatever their order and endings. */
export function meaningKey(words: readonly string[]): string {
  return [...new Set(words.map(stem))].sort().join(' ');
}

/** The same words in any order: what names are compared by, which have no endings. */
export function wordsKey(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

function withoutOpenSource(words: readonly string[]): string[] {
  return words.filter(
    (word, position) =>
      word !== 'opensource' &&
      !(word === 'open' && words[position + 1] === 'source') &&
      !(word === 'source' && words[position - 1] === 'open'),
  );
}
