import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { guessedLanguages as rule } from './guessed-languages.ts';

const guess = ['fr', 'en', 'de', 'es'];

describe('a list of languages', () => {
  it('is not the one everyone would guess', () => {
    const entries = [sampleEntry('devine', { langues: guess })];
    expect(findingsOf(rule, { entries, sourcedLanguages: new Set() })).toEqual([
      'notices/devine.md langues : La liste « fr, en, de, es » est celle que l’on devine : la tirer d’une source (npm run facts), ou ne pas l’écrire.',
    ]);
  });

  it('is welcome from a source, from a person who checked, open-ended, or any other', () => {
    const entries = [
      sampleEntry('source', { langues: guess }),
      sampleEntry('verifiee', { langues: guess, verifie_le: '2026-11-26' }),
      sampleEntry('ouverte', { langues: [...guess, 'mul'] }),
      sampleEntry('autre', { langues: ['en', 'fr'] }),
    ];
    expect(findingsOf(rule, { entries, sourcedLanguages: new Set(['source']) })).toEqual([]);
  });

  it('is not judged where facts are not at hand', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', { langues: guess })] })).toEqual([]);
  });
});
