import { expect, it } from 'vitest';
import { briefOf } from './brief.ts';

const points = new Map([
  ['options', { implique: { prix: 'mixte' } }],
  ['inscription', { implique: { compte: 'oui', francais: 'non', hors_ligne: 'non' } }],
  ['rien', {}],
] as const);
const unknown = { prix: undefined, compte: undefined, francais: undefined, hors_ligne: undefined };

it('says nothing of what nobody told: a list of languages without French is not a no', () => {
  expect(briefOf({}, points)).toEqual(unknown);
  expect(briefOf({ langues: ['en'], points_attention: ['rien', 'inconnu'] }, points)).toEqual(unknown);
});

it('says no when the notice says no', () => {
  const no = { compte: 'non', francais: 'non', hors_ligne: 'non' } as const;
  expect(briefOf({ en_bref: no, langues: ['fr'], points_attention: ['inscription'] }, points)).toEqual({
    ...no,
    prix: undefined,
  });
});

it('follows from what the notice says elsewhere', () => {
  const points_attention = ['options', 'inscription'];
  const told = { prix: 'mixte', compte: 'oui', hors_ligne: 'non' };
  expect(briefOf({ points_attention }, points)).toEqual({ ...told, francais: 'non' });
  expect(briefOf({ points_attention, langues: ['en', 'fr-CA'] }, points)).toEqual({
    ...told,
    francais: 'oui',
  });
});
