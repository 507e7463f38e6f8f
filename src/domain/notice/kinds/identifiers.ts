import { lineOf } from '#domain/primitives.ts';
import { group } from './group.ts';
import type { Kind } from './kind.ts';

export /** What one writes after the address of a store; an address itself is none. */
const identifiers: Kind<'identifiers'> = {
  toZod: ({ among }) => group(Object.fromEntries(among.map((place) => [place, identifier]))),
};

const identifier = lineOf(150, /^(?!.*:\/\/)[A-Za-z0-9][\w./:@+-]*$/, 'identifiant-invalide');
