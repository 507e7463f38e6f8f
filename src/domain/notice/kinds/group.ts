import { z } from 'zod';
import { withCode } from '#domain/primitives.ts';

/** An object of optional parts that has at least one: with nothing in it, it says nothing, and absent means absent. */
export const group = (parts: Readonly<Record<string, z.ZodType>>) =>
  z
    .strictObject(Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, part.optional()])))
    .refine((value) => Object.values(value).some((part) => part !== undefined), withCode('champ-vide'));
