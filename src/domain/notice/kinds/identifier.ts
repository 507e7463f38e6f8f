import { lineOf } from '#domain/primitives.ts';
import type { Kind } from './kind.ts';

export const identifier: Kind<'identifier'> = {
  toZod: ({ maxLength, pattern }) => lineOf(maxLength, pattern, 'identifiant-invalide'),
  repairs: ({ pattern }) => [
    {
      code: 'identifiant-invalide',
      // « q42 », and the address of its page, say which one is meant.
      repair: (text) => {
        const [page = ''] = text.split(/[?#]/, 1);
        const named = page.split(/[/:]/).at(-1)?.toUpperCase() ?? '';
        return pattern.test(named) ? named : text;
      },
    },
  ],
};
