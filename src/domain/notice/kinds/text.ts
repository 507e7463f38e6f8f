import { z } from 'zod';
import { withCode } from '#domain/primitives.ts';
import { countSigns, toNfc, trimEndOf } from '#domain/text.ts';
import type { Kind } from './kind.ts';

/** Markdown, checked further by `checkBody`. The newline that ends a file is no part of its length. */
export const text: Kind<'text'> = {
  toZod: ({ maxLength }) =>
    z
      .string()
      .check(({ value, issues }) => {
        if (countSigns(trimEndOf(value, '\n')) > maxLength)
          issues.push({
            code: 'too_big',
            origin: 'string',
            maximum: maxLength,
            inclusive: true,
            input: value,
          });
      })
      .refine((written) => written === toNfc(written), withCode('forme-unicode'))
      .meta({ maxLength }),
};
