import { splitProse } from '#domain/notice/typography.ts';

/**
 * The sentences of a body with the line each begins on, as plain text: « [Weblate](weblate.md) » is « Weblate ».
 * @param words of the lines to look at: of thousands of texts, few hold any
 */
export function sentencesOf(corps: string, words: RegExp): Sentence[] {
  if (!words.test(corps)) return [];
  return corps.split('\n').flatMap((whole, line) => {
    if (!words.test(whole)) return [];
    const text = splitProse(whole)
      .flatMap((part) => (part.isProse ? part.text : []))
      .join('')
      .replace(/[[\]]/g, '');
    return text.split(/(?<=[.!?;:…])\s/).map((sentence) => ({ line, text: sentence.trim() }));
  });
}

export interface Sentence {
  line: number;
  text: string;
}
