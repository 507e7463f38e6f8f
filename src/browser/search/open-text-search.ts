import type { LookInTexts } from './answer.ts';
import { lookInTexts } from './look-in-texts.ts';
import { openTexts } from './open-texts.ts';

/** The search of texts: in a worker, with what makes sense of its answers. @see openTexts */
export function openTextSearch(base: string, version: () => string): LookInTexts {
  const texts = openTexts(base, version);
  return ({ index }, text, options) => lookInTexts(index, texts, text, options);
}
