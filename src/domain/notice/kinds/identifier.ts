import { lineOf } from '#domain/primitives.ts';
import type { Kind } from './kind.ts';

export const identifier: Kind<'identifier'> = {
  toZod: ({ maxLength, pattern }) => lineOf(maxLength, pattern, 'identifiant-invalide'),
};
