import { toNfc } from '#domain/text.ts';
import { foldedWords, meaningfulWords, meaningKey } from './words.ts';

const maxLength = 300;
const maxWords = 12;

/** Reads what a person typed, whatever it is: `c++`, `.net`, `(`, decomposed accents, nothing, a whole page. */
export function readQuery(text: string): Query {
  const typed = toNfc(text).replace(/\s+/g, ' ').trim().slice(0, maxLength);
  const all = foldedWords(typed).slice(0, maxWords);
  const meaningful = meaningfulWords(all);
  const words = meaningful.length > 0 ? meaningful : all;
  return {
    typed,
    words: [...new Set(words)],
    phrases: [...new Set([all.join(''), words.join('')])].filter((phrase) => phrase !== ''),
    key: meaningKey(words),
  };
}

export interface Query {
  /** As typed, spaces tidied, cut to 300 characters. */
  typed: string;
  /** Folded words that say what is looked for; empty when there is nothing to look for. */
  words: string[];
  /** The whole query without spaces, with and without its noise words: « libre office » is « libreoffice ». */
  phrases: string[];
  /** What the words mean together, in any order. */
  key: string;
}
