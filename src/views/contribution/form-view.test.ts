import { describe, expect, it } from 'vitest';
import { sampleCatalogue, sampleEntry, sampleTag } from '../../../test/sample.ts';
import { contributionFormView, noticeField } from './form-view.ts';
import { contributionApi } from './service-address.ts';
import { sampleSite } from '../../../test/sample.ts';

describe(contributionFormView, () => {
  it('offers first the licences and languages the catalogue uses most', () => {
    const notices = ['a', 'b', 'c'].map((slug) =>
      sampleEntry(slug, { licences: ['EUPL-1.2'], langues: ['oc'] }),
    );
    const view = contributionFormView(sampleCatalogue(notices, { tags: [sampleTag('b'), sampleTag('a')] }));
    expect(view.licences[0]?.value).toBe('EUPL-1.2');
    expect(view.licences.map(({ value }) => value)).toContain('MIT');
    expect(view.languages[0]).toEqual({ value: 'oc', label: 'occitan' });
    expect(view.tags.map(({ label }) => label)).toEqual(['a : a', 'b : b']);
    expect(view.platforms).toHaveLength(10);
  });
});

describe(noticeField, () => {
  it('says a field in our own words for the form, else in those of the schema', () => {
    expect(noticeField('nom')).toEqual({
      name: 'nom',
      label: 'Nom',
      hint: 'Tel que ses créateurices l’écrivent.',
    });
    expect(noticeField('depot').hint).toBe('L’adresse où se trouve le code source.');
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
