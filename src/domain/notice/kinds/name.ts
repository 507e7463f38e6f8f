import { line, withCode } from '#domain/primitives.ts';
import type { Kind } from './kind.ts';

export const name: Kind<'name'> = {
  toZod: () => line(100).refine((text) => /[\p{Letter}\p{Number}]/u.test(text), withCode('nom-illisible')),
};
