import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { duplicateAlias as rule } from './duplicate-alias.ts';

describe('an alias', () => {
  it('leads to one notice', () => {
    const entries = [
      sampleEntry('gimp', { nom: 'GIMP', alias: ['The GIMP', 'Gimp'] }),
      sampleEntry('krita', { nom: 'Krita' }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([]);
  });

  it('is neither another’s alias nor another’s name', () => {
    const entries = [
      sampleEntry('a', { nom: 'A', alias: ['Libre Office'] }),
      sampleEntry('b', { nom: 'B', alias: ['libreoffice', 'Krita'] }),
      sampleEntry('krita', { nom: 'Krita' }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([
      'notices/b.md alias.0 : « libreoffice » mène déjà à « a » : ne garder ce nom qu’à un seul endroit.',
      'notices/b.md alias.1 : « Krita » mène déjà à « krita » : ne garder ce nom qu’à un seul endroit.',
    ]);
  });
});
