import { z } from 'zod';
import { withCode } from '#domain/primitives.ts';

/** A list that is never empty, where nothing is said twice. */
export const unique = (item: z.ZodType<string>, maxItems: number) =>
  z
    .array(item)
    .min(1)
    .max(maxItems)
    .refine((values) => new Set(values).size === values.length, withCode('valeur-repetee'))
    .meta({ uniqueItems: true });
