import { describe, expect, it } from 'vitest';
import { itemsOf } from '#domain/selection/shared-list.ts';
import { miniSiteCard, miniSiteView } from '#views/mini-site-view.ts';
import { sampleCatalogue, sampleEntry, sampleMiniSite, sampleSite } from '../../test/sample.ts';

const catalogue = sampleCatalogue([
  sampleEntry('a', { nom: 'A', site_web: 'https://a.example/' }),
  sampleEntry('b', { nom: 'B' }),
]);
const list = sampleMiniSite('club', ['b', 'a', 'partie']);

describe('a curated list', () => {
  it('shows its software in its order, those that are gone left out', () => {
    const view = miniSiteView(catalogue, list, sampleSite());
    expect(view.groups[0]?.items.map(({ card }) => card.nom)).toEqual(['B', 'A']);
    expect(itemsOf(view.shared).map(({ name, sentence }) => [name, sentence])).toEqual([
      ['B', 'Pour b.'],
      ['A', 'Pour a.'],
    ]);
  });

  it('opens as a selection, with its groups and sentences', () => {
    const { selectionHref, sheetHref } = miniSiteView(catalogue, list, sampleSite());
    expect(selectionHref).toBe(
      '/annuaire/selection.html#T=Liste_club,G=Pour_commencer,b=Pour_b.,a=Pour_a.,partie=Pour_partie%2E',
    );
    expect(sheetHref).toBe(selectionHref.replace('selection', 'imprimer'));
  });

  it('is told in a line, with its first software', () => {
    expect(miniSiteCard(list, catalogue, sampleSite())).toEqual({
      titre: 'Liste club',
      pour: 'les club',
      href: '/annuaire/mini-sites/club.html',
      count: 2,
      names: ['B', 'A'],
    });
  });
});
