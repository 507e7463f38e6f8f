import { findLabel } from '#domain/notice/markdown-signs.ts';
import { line, withCode } from '#domain/primitives.ts';
import type { Kind } from './kind.ts';

export const sentence: Kind<'sentence'> = {
  toZod: ({ maxLength }) =>
    line(maxLength).refine((text) => !holdsMarkup(text), withCode('balise-interdite')),
};

/** Whether a sentence holds an HTML tag, a Markdown link or doubled signs of emphasis. */
function holdsMarkup(text: string): boolean {
  const tag = text.search(/<[a-z/!]/i);
  return (
    (tag >= 0 && text.includes('>', tag)) || findLabel(text, '[', '(') !== undefined || /[*_`]{2}/.test(text)
  );
}
