import { splitProse } from '#domain/notice/typography.ts';

/** The sentences of a body with the line each begins on, as plain text: « [Weblate](weblate.md) » is « Weblate ». */
export function sentencesOf(corps: string): Sentence[] {
  return corps.split('\n').flatMap((whole, line) => {
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
