import { language } from '#words/language.ts';
import { directoryLanguages, smallWords, type DirectoryLanguage } from '#domain/site/language.ts';
import { fold } from '#domain/text.ts';

/** A text long enough to tell where almost no word is one that the directory’s language cannot do without. */
export function isForeign(text: string, own = ownLanguage): boolean {
  const words = wordsOf(text);
  if (words.length < 25) return otherScript.test(text);
  return words.filter((word) => smallWords.get(own)?.has(word)).length / words.length < 0.1;
}

/**
 * Whether a text, even a short one, reads as another language than the directory’s: told to moderators, not enough to
 * hold anything. Three small words of another language and fewer of its own, or another script.
 */
export function looksForeign(text: string, own = ownLanguage): boolean {
  if (isForeign(text, own)) return true;
  const words = wordsOf(text);
  const count = (code: DirectoryLanguage) => words.filter((word) => smallWords.get(code)?.has(word)).length;
  return directoryLanguages.some((code) => code !== own && count(code) >= 3 && count(code) > count(own));
}

/** A word that mixes Latin letters with Cyrillic or Greek ones, which the eye cannot tell apart. */
export function mixesAlphabets(name: string): boolean {
  return name
    .split(/[^\p{Letter}\p{Mark}]/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));
}

function wordsOf(text: string): string[] {
  return fold(text.replace(/https?:\/\/\S+/g, ' '))
    .split(' ')
    .filter(Boolean);
}

const otherScript = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Thai}]{8}/u;

const ownLanguage: DirectoryLanguage = language.code;
