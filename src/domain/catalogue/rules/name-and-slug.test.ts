import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { nameAndSlug as rule } from './name-and-slug.ts';

describe('a file name', () => {
  it('comes from the name, from an alias, or from a person when the name has no Latin letter', () => {
    const entries = [
      sampleEntry('c-plus-plus', { nom: 'C++' }),
      sampleEntry('riot', { nom: 'Element', alias: ['Riot'] }),
      sampleEntry('nihongo', { nom: '日本語' }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([]);
  });

  it('is warned about when it comes from elsewhere', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('riot', { nom: 'Element' })] })).toEqual([
      'notices/riot.md nom : Le fichier s’appelle « riot », ce qui ne vient ni du nom « Element » ni d’un alias. → vouliez-vous dire « element.md » ?',
    ]);
  });
});
