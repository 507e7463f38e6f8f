import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { unknownAlternative as rule } from './unknown-alternative.ts';

const alternatives = [{ slug: 'photoshop', nom: 'Photoshop', alias: ['Adobe Photoshop'], tags: [] }];
const replacing = (...alternative_a: string[]) => ({
  entries: [sampleEntry('a', { alternative_a })],
  alternatives,
});

describe('a product that a notice replaces', () => {
  it('stands in alternatives.yaml, by its name or an alias', () => {
    expect(findingsOf(rule, replacing('Photoshop', 'adobe photoshop'))).toEqual([]);
  });

  it('is warned about when it does not, and a near name is proposed', () => {
    expect(findingsOf(rule, replacing('Fotoshop', 'Autre'))).toEqual([
      'notices/a.md alternative_a.0 : « Fotoshop » n’est pas dans alternatives.yaml : l’y ajouter, avec le besoin auquel il répond. → vouliez-vous dire « Photoshop » ?',
      'notices/a.md alternative_a.1 : « Autre » n’est pas dans alternatives.yaml : l’y ajouter, avec le besoin auquel il répond.',
    ]);
  });

  it('is left in peace where there is no such list yet', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', { alternative_a: ['Photoshop'] })] })).toEqual([]);
  });

  it('is left to another rule when it is a notice of the catalogue', () => {
    const entries = [sampleEntry('a', { alternative_a: ['Krita'] }), sampleEntry('krita', { nom: 'Krita' })];
    expect(findingsOf(rule, { entries, alternatives })).toEqual([]);
  });
});
