import { describe, expect, it } from 'vitest';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../../test/sample.ts';
import { wishesView } from './wishes-view.ts';

describe(wishesView, () => {
  it('leads to the form already begun, and forgets a wish that came true', () => {
    const catalogue = sampleCatalogue([sampleEntry('gephi', { nom: 'Gephi' })], {
      wishes: [
        { nom: 'Tracim', adresse: 'https://www.tracim.fr/', pourquoi: 'Utile.' },
        { nom: 'GEPHI', pourquoi: 'Déjà là.' },
      ],
    });
    expect(wishesView(catalogue, sampleSite())).toEqual([
      {
        nom: 'Tracim',
        adresse: 'https://www.tracim.fr/',
        pourquoi: 'Utile.',
        href: '/annuaire/contribuer.html?nom=Tracim&site_web=https%3A%2F%2Fwww.tracim.fr%2F',
      },
    ]);
  });
});
