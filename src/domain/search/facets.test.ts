import { describe, expect, it } from 'vitest';
import { emptyChoice, type FacetName } from './choice.ts';
import { combinationOf, countValues, filterContexts, filterNumbers } from './facets.ts';

const notices: Record<FacetName, string[]>[] = [
  { plateforme: ['windows'], licence: ['MIT'], tag: ['son'], langue: ['fr'] },
  { plateforme: ['windows', 'android'], licence: ['GPL-3.0-only'], tag: ['son'], langue: ['fr', 'en'] },
  { plateforme: ['android'], licence: ['MIT'], tag: ['jeux'], langue: [] },
];
const values = (number: number, facet: FacetName) => notices[number]?.[facet] ?? [];
const all = [0, 1, 2];

describe('filters', () => {
  it('keep everything when nothing is chosen', () => {
    expect(filterNumbers(all, emptyChoice(), values)).toEqual(all);
  });

  it('want one of the values inside a facet, and every facet', () => {
    expect(filterNumbers(all, { ...emptyChoice(), plateforme: ['windows', 'android'] }, values)).toEqual(all);
    expect(
      filterNumbers(all, { ...emptyChoice(), plateforme: ['windows', 'android'], licence: ['MIT'] }, values),
    ).toEqual([0, 2]);
  });

  it('want every choice that was said, one of its values each', () => {
    const said = (number: number, facet: string) =>
      facet === 'prix' ? ([['gratuit'], ['payant'], []][number] ?? []) : values(number, facet as FacetName);
    const platform = (...wanted: string[]) => ({ facet: 'plateforme' as const, values: wanted });
    expect(filterContexts(all, [platform('windows', 'android')], said)).toEqual(all);
    expect(filterContexts(all, [platform('windows'), platform('android')], said)).toEqual([1]);
    expect(filterContexts(all, [{ facet: 'langue', values: ['fr'] }], said)).toEqual([0, 1]);
  });

  it('deny nothing of a price that nobody said', () => {
    const said = (number: number) => [['gratuit'], ['payant'], []][number] ?? [];
    expect(filterContexts(all, [{ facet: 'prix', values: ['gratuit', 'mixte'] }], said)).toEqual([0, 2]);
  });

  it('count what each value would give, the other facets’ choices kept', () => {
    const choice = { ...emptyChoice(), plateforme: ['android'], licence: ['MIT'] };
    expect(Object.fromEntries(countValues(all, 'plateforme', choice, values))).toEqual({
      windows: 1,
      android: 1,
    });
    expect(Object.fromEntries(countValues(all, 'tag', choice, values))).toEqual({ jeux: 1 });
  });

  it('read sets of values that notices share', () => {
    const values = ['fr', 'en', 'de', 'es', 'br'];
    const combination = { values, sets: ['1', '3', '', '21'], ofNotice: [1, 0, 2, 3] };
    expect([0, 1, 2, 3, 4].map((number) => combinationOf(combination, number))).toEqual([
      ['fr', 'en'],
      ['fr'],
      [],
      ['en', 'br'],
      [],
    ]);
  });
});
