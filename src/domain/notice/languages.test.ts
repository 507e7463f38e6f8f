import { expect, it } from 'vitest';
import { languagesOf } from './languages.ts';

it('French said apart is one of the languages, once', () => {
  expect(languagesOf({ en_bref: { francais: 'oui' } })).toEqual(['fr']);
  expect(languagesOf({ langues: ['en', 'fr-CA'], en_bref: { francais: 'oui' } })).toEqual(['en', 'fr-CA']);
  expect(languagesOf({ langues: ['en'], en_bref: { francais: 'partiel' } })).toEqual(['en']);
  expect(languagesOf({})).toEqual([]);
});
