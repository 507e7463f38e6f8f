import { describe, expect, it } from 'vitest';
import { menuPages } from '#domain/site/menu.ts';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from '../../test/sample.ts';
import { navigationView, possessions } from './navigation.ts';

const nothing = { editorial: new Map(), has: new Set<never>() };
const labels = (menu: { label: string }[]) => menu.map(({ label }) => label);

describe('the menus', () => {
  it('of a young directory lead only where there is something', () => {
    const { header, footer, map } = navigationView(sampleSite(), nothing);
    expect(header.map(({ path }) => path)).toEqual(['/notices.html', '/contribuer.html']);
    expect(footer.map(({ path }) => path)).toEqual(['/suivi.html', '/mini-site.html', '/plan.html']);
    expect(map.map(({ part }) => part)).toEqual(['find', 'share', 'take-part', 'about']);
    expect(map[0]?.links.map(({ path }) => path)).toEqual(['/notices.html', '/nouveautes.html', '/atom.xml']);
  });

  it('of a full one lead to what the law asks for, and through the map of the site to all the rest', () => {
    const ours = Object.keys(menuPages).filter((name) => !['contact', 'flux'].includes(name));
    const editorial = new Map([...ours, 'ateliers'].map((slug) => [slug, { titre: slug }]));
    const has = new Set(['tags', 'alternatives', 'hosts', 'wishes', 'refusals', 'visits'] as const);
    const { header, footer, map } = navigationView(sampleSite({ contact: 'a@exemple.org' }), {
      editorial,
      has,
    });
    expect(footer.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/accessibilite.html', '/mentions-legales.html', '/plan.html']),
    );
    expect(footer.at(-1)?.href).toBe('mailto:a@exemple.org');
    const mapped = map.flatMap(({ links }) => links.map(({ href }) => href));
    expect(mapped).toHaveLength(Object.keys(menuPages).length - 1 + ['ateliers'].length);
    expect(new Set(mapped).size).toBe(mapped.length);
    for (const { href, path } of [...header, ...footer])
      if (path !== '/plan.html') expect(mapped).toContain(href);
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
