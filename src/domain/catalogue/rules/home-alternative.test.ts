import { describe, expect, it } from 'vitest';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry } from '../../../../test/sample.ts';
import { homeAlternative as rule } from './home-alternative.ts';

const settings = siteSettingsSchema.parse({ home: { alternatives: ['canva'] } });
const alternatives = [{ slug: 'canva', nom: 'Canva', alias: [], tags: [] }];

describe('a product of the home page', () => {
  it('leads to notices', () => {
    const entries = [sampleEntry('penpot', { alternative_a: ['Canva'] })];
    expect(findingsOf(rule, { entries, alternatives, settings })).toEqual([]);
  });

  it('is told when it leads to none', () => {
    expect(findingsOf(rule, { alternatives, settings })).toEqual([
      'site.yaml home.alternatives.0 : La page d’accueil met en avant « canva », qu’aucune notice ne remplace.',
    ]);
  });
});
