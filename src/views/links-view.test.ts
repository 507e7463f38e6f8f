import { describe, expect, it } from 'vitest';
import { listAddresses } from '#domain/links/addresses.ts';
import type { VisitRecord } from '#domain/links/history.ts';
import { createLinksReport } from '#domain/links/report.ts';
import { linksView } from '#views/links-view.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../test/sample.ts';

const site = sampleSite();
const day = (number: number) => `2026-11-${number}T10:00:00.000Z`;
const dead: VisitRecord[] = [17, 19, 22].map((number) => ({
  at: day(number),
  reason: 'introuvable',
  status: 404,
}));
const reportOf = (histories: Record<string, VisitRecord[]>, catalogue: ReturnType<typeof sampleCatalogue>) =>
  createLinksReport({
    addresses: listAddresses(catalogue.notices),
    histories: new Map(Object.entries(histories)),
    started: day(22),
    now: day(22),
  });

describe('the page of the state of links', () => {
  const catalogue = sampleCatalogue([
    sampleEntry('mort', { nom: 'Mort', site_web: 'https://mort.example/' }),
    sampleEntry('parti', { nom: 'Parti', depot: 'https://parti.example/' }),
    sampleEntry('vivant', { nom: 'Vivant', site_web: 'https://vivant.example/' }),
    sampleEntry('boiteux', { nom: 'Boiteux', site_web: 'https://boiteux.example/' }),
  ]);
  const report = reportOf(
    {
      'https://mort.example/': dead,
      'https://parti.example/': [
        { at: day(22), reason: 'redirige', status: 200, target: 'https://ici.example/' },
      ],
      'https://vivant.example/': [{ at: day(22), reason: 'repond', status: 200 }],
      'https://boiteux.example/': dead.slice(0, 1),
    },
    catalogue,
  );

  it('counts by state, and shows only what wants care', () => {
    const view = linksView(report, catalogue, site);
    expect(view.counts.map(({ state, count, label }) => [state, count, label])).toEqual([
      ['critique', 1, 'lien mort'],
      ['attention', 1, 'lien à surveiller'],
      ['inconnu', 1, 'état inconnu'],
      ['ok', 1, 'lien en bon état'],
    ]);
    expect(view.care.map(({ state, links }) => [state, links.map(({ name }) => name)])).toEqual([
      ['critique', ['Mort']],
      ['attention', ['Parti']],
    ]);
  });

  it('says of each what, since when, where it moved and where to correct it', () => {
    const view = linksView(report, catalogue, site);
    expect(view.care[0]?.links[0]).toEqual({
      name: 'Mort',
      href: '/annuaire/notices/mort.html',
      editHref: '/annuaire/contribuer.html?notice=mort',
      field: 'site officiel',
      url: 'https://mort.example/',
      reason: 'page introuvable',
      since: '17 novembre 2026',
      target: undefined,
    });
    expect(view.care[1]?.links[0]?.target).toBe('https://ici.example/');
  });

  it('forgets an address corrected since the visit', () => {
    const corrected = sampleCatalogue([sampleEntry('mort', { site_web: 'https://revenu.example/' })]);
    const view = linksView(report, corrected, site);
    expect(view.care).toEqual([]);
    expect(view.counts.every(({ count }) => count === 0)).toBe(true);
  });

  it('stays light when many addresses are dead', () => {
    const many = sampleCatalogue(
      Array.from({ length: 130 }, (_, index) =>
        sampleEntry(`outil-${index}`, { site_web: `https://outil-${index}.example/` }),
      ),
    );
    const histories = Object.fromEntries([...listAddresses(many.notices).keys()].map((url) => [url, dead]));
    const [care] = linksView(reportOf(histories, many), many, site).care;
    expect([care?.links.length, care?.more]).toEqual([100, 30]);
  });
});
