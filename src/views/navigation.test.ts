import { describe, expect, it } from 'vitest';
import { menuPages } from '#domain/site/menu.ts';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from '../../test/sample.ts';
import { navigationView, possessions } from './navigation.ts';

const nothing = { editorial: new Map(), has: new Set<never>() };
const labels = (menu: { label: string }[]) => menu.map(({ label }) => label);

describe('the menus', () => {
  it('of a young directory lead only where there is something', () => {
    const { header, footer } = navigationView(sampleSite(), nothing);
    expect(header.map(({ path }) => path)).toEqual(['/notices.html', '/contribuer.html']);
    expect(footer.map(({ path }) => path)).toEqual([
      '/suivi.html',
      '/mini-site.html',
      '/atelier.html',
      '/donnees.html',
      '/statistiques.html',
      '/nouveautes.html',
    ]);
  });

  it('of a full one lead everywhere, but where a page of ours does', () => {
    const editorial = new Map(Object.keys(menuPages).map((slug) => [slug, { titre: slug }]));
    const has = new Set(['tags', 'alternatives', 'hosts', 'wishes', 'refusals', 'visits'] as const);
    const { header, footer } = navigationView(sampleSite({ contact: 'a@exemple.org' }), { editorial, has });
    expect(header.length + footer.length).toBe(Object.keys(menuPages).length - ['verifier', 'flux'].length);
    expect(footer.at(-1)?.href).toBe('mailto:a@exemple.org');
  });

  it('are those of site.yaml when it has some', () => {
    const site = sampleSite({
      navigation: { header: ['ateliers', 'a-propos', { label: 'Forum', url: 'https://forum.exemple.org' }] },
    });
    const editorial = new Map([['ateliers', { titre: 'Nos ateliers' }]]);
    const { header } = navigationView(site, { ...nothing, editorial });
    expect(labels(header)).toEqual(['Nos ateliers', 'Forum']);
    expect(header[0]?.href).toBe('/annuaire/ateliers.html');
  });

  it('know what a catalogue has to show', () => {
    const catalogue = sampleCatalogue([sampleEntry('a', { tags: ['dessin'] })], {
      tags: [sampleTag('dessin')],
    });
    expect([...possessions(catalogue, { hosts: true, visits: false })]).toEqual(['tags', 'hosts']);
  });
});
