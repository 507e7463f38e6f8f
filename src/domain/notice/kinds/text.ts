import { z } from 'zod';
import { withCode } from '#domain/primitives.ts';
import { toNfc } from '#domain/text.ts';
import type { Kind } from './kind.ts';

/** Markdown, checked further by `checkBody`. */
export const text: Kind<'text'> = {
  toZod: ({ maxLength }) =>
    z
      .string()
      .max(maxLength)
      .refine((written) => written === toNfc(written), withCode('forme-unicode')),
};
