import { line, withCode } from '#domain/primitives.ts';
import type { Kind } from './kind.ts';
import { unique } from './unique.ts';

/** From the root of the site, no step empty: « //a.org » would lead elsewhere. */
const pattern = /^(?!.*\/\/)\/[\w.~%/-]*[\w~%-]$/;

export const paths: Kind<'paths'> = {
  toZod: ({ maxItems }) =>
    unique(
      line(200)
        .refine((text) => pattern.test(text) && !text.includes('..'), withCode('chemin-invalide'))
        .meta({ pattern: pattern.source }),
      maxItems,
    ),
};
