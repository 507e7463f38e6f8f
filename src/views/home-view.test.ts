import { describe, expect, it } from 'vitest';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../test/sample.ts';
import { homeView } from './home-view.ts';

const replacing = (slug: string, product: string, notice = {}) =>
  sampleEntry(slug, { alternative_a: [product], logo: { src: `${slug}.svg` }, ...notice });

describe('the home page', () => {
  it('shows what to take instead of what people know, with its logo, and no software twice', () => {
    const alternatives = ['Alpha', 'Bravo', 'Charlie'].map((nom) => ({
      slug: nom.toLowerCase(),
      nom,
      alias: [],
      tags: [],
    }));
    const catalogue = sampleCatalogue(
      [
        replacing('old', 'Alpha', { etat: 'abandonne' }),
        sampleEntry('bare', { alternative_a: ['Alpha'] }),
        replacing('all', 'Alpha', { alternative_a: ['Bravo', 'Alpha'] }),
        replacing('other', 'Bravo'),
      ],
      { alternatives },
    );
    const site = sampleSite({ home: { alternatives: ['bravo', 'alpha', 'charlie'] } });
    expect(homeView(catalogue, site).instead).toEqual([
      {
        product: 'Bravo',
        name: 'all',
        logo: '/annuaire/logos/all.svg',
        href: '/annuaire/alternatives/bravo.html',
      },
    ]);
  });
});
