import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { duplicateName as rule } from './duplicate-name.ts';

describe('a name', () => {
  it('is the one of one notice; C, C++ and C# are three names', () => {
    const entries = ['C', 'C++', 'C#'].map((nom, index) => sampleEntry(`n${index}`, { nom }));
    expect(findingsOf(rule, { entries })).toEqual([]);
  });

  it('is not taken twice, case, accents and spaces aside', () => {
    const entries = [sampleEntry('a', { nom: 'Libre Écran' }), sampleEntry('b', { nom: 'LIBREECRAN' })];
    expect(findingsOf(rule, { entries })).toEqual([
      'notices/b.md nom : « LIBREECRAN » est déjà le nom de la notice « a ».',
    ]);
  });

  it('is compared as written when folding leaves nothing of it', () => {
    expect(
      findingsOf(rule, { entries: [sampleEntry('a', { nom: '★' }), sampleEntry('b', { nom: '☆' })] }),
    ).toEqual([]);
  });
});
