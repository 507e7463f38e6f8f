import { line, withCode } from '#domain/primitives.ts';
import { redirectFile } from '#domain/site/redirect-file.ts';
import type { Kind } from './kind.ts';
import { unique } from './unique.ts';

/** From the root of the site, no step empty: « //a.org » would lead elsewhere. */
const pattern = /^(?!.*\/\/)\/[\w.~%/-]*[\w~%-]$/;

/** What no file can be made for would lead nowhere, without a word: `%2e%2e`, a `%` that no figures follow. */
function isServed(path: string): boolean {
  return !path.includes('..') && redirectFile(path) !== undefined;
}

export const paths: Kind<'paths'> = {
  toZod: ({ maxItems }) =>
    unique(
      line(200)
        .refine((text) => pattern.test(text) && isServed(text), withCode('chemin-invalide'))
        .meta({ pattern: pattern.source }),
      maxItems,
    ),
};
