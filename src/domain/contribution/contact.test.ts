import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findContacts } from './contact.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Écrire à camille.dupont@exemple.org pour en savoir plus.', ['courriel']],
  ['(camille+annuaire@courrier.exemple.co.uk)', ['courriel']],
  ['Appelez le 06 12 34 56 78', ['telephone']],
  ['06.12.34.56.78, 0612345678 ou 06-12-34-56-78', ['telephone']],
  ['06\u00a012\u202f34 56 78', ['telephone']],
  ['+33 6 12 34 56 78', ['telephone']],
  ['+33 (0)6 12 34 56 78', ['telephone']],
  ['0033612345678 ou a@b.fr', ['courriel', 'telephone']],
  ...[
    'Suivre @annuaire@mastodon.social',
    'git clone git@github.com:annuaire/annuaire.git',
    'Version 1.02.34.56.78 du 01.02.2024',
    'ISBN 978-2-07-036822-8, 1 000 000 000 de fois',
    'De 2004 à 2024, en 0.12.34.56.78.9',
    '@all',
  ].map((text): [string, string[]] => [text, []]),
];

it.each(cases)('« %s » holds %o', (text, contacts) => {
  expect(findContacts([undefined, text])).toEqual(contacts);
});

it('takes a time in proportion to the text, whatever it holds', () => {
  const piece = fc.constantFrom('a@', '@a.', 'a.a-', '06 ', '+1 ', '(((', '0 0', 'é', ' ', '..', '--');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
      const text = pieces.join('').repeat(Math.ceil(100_000 / pieces.join('').length));
      const start = performance.now();
      findContacts([text]);
      expect(performance.now() - start).toBeLessThan(1000);
    }),
    { numRuns: 60 },
  );
});
