import { describe, expect, it } from 'vitest';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from '../../../test/sample.ts';
import { formChoices } from './form-choices.ts';
import { contributionApi } from './service-address.ts';

describe(formChoices, () => {
  it('offers first the licences and languages the catalogue uses most', () => {
    const notices = ['a', 'b', 'c'].map((slug) =>
      sampleEntry(slug, { licences: ['EUPL-1.2'], langues: ['oc'] }),
    );
    const choices = formChoices(sampleCatalogue(notices));
    expect(choices.licences?.[0]?.value).toBe('EUPL-1.2');
    expect(choices.licences?.map(({ value }) => value)).toContain('MIT');
    expect(choices.languages?.[0]).toEqual({ value: 'oc', label: 'occitan' });
  });

  it('says a tag with its need, once where the need is the same words', () => {
    const tags = [
      sampleTag('jouer', { label: 'Jouer', besoin: 'jouer' }),
      sampleTag('dessin', { label: 'Dessin', besoin: 'dessiner' }),
    ];
    const choices = formChoices(sampleCatalogue([], { tags }));
    expect(choices.tags?.map(({ label }) => label)).toEqual(['Dessin : dessiner', 'Jouer']);
  });
});

describe(contributionApi, () => {
  it('is on the site’s own host, whatever its path, unless the settings name another', () => {
    expect(contributionApi(sampleSite())).toBe('/api/contributions');
    expect(contributionApi(sampleSite({ contribution: { service: 'https://c.exemple.org/' } }))).toBe(
      'https://c.exemple.org/api/contributions',
    );
  });
});
