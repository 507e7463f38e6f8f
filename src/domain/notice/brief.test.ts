import { expect, it } from 'vitest';
import { briefOf } from './brief.ts';

const unknown = { prix: undefined, compte: undefined, francais: undefined, hors_ligne: undefined };

it('says nothing of what nobody told: a list of languages without French is not a no', () => {
  expect(briefOf({})).toEqual(unknown);
  expect(briefOf({ langues: ['en'] })).toEqual(unknown);
});

it('says no when the notice says no', () => {
  const no = { compte: 'non', francais: 'non', hors_ligne: 'non' } as const;
  expect(briefOf({ en_bref: no, langues: ['fr'] })).toEqual({ ...no, prix: undefined });
});

it('follows from what the notice says elsewhere', () => {
  const points_attention = ['fonctions-payantes', 'compte-requis'];
  expect(briefOf({ langues: ['en', 'fr-CA'], points_attention })).toEqual({
    ...{ prix: 'mixte', compte: 'oui', francais: 'oui' },
    hors_ligne: undefined,
  });
});
