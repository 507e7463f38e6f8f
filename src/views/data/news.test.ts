import { describe, expect, it } from 'vitest';
import { latestNews, newsCount } from '#views/data/news.ts';
import { sampleEntry, sampleSite } from '../../../test/sample.ts';

const site = sampleSite();
const newsOf = (...entries: Parameters<typeof sampleEntry>[]) =>
  latestNews(
    entries.map((entry) => sampleEntry(...entry)),
    site,
  );
const told = (...entries: Parameters<typeof sampleEntry>[]) =>
  newsOf(...entries).map(({ title, date }) => `${date.slice(0, 10)} ${title}`);

describe('the news of the catalogue', () => {
  it('tells that a notice was added', () => {
    expect(told(['a', { nom: 'A', date_creation: '2026-01-01', date_modification: '2026-01-01' }])).toEqual([
      '2026-01-01 Ajout : A',
    ]);
  });

  it('tells that it changed, latest first', () => {
    expect(told(['a', { nom: 'A', date_creation: '2026-01-01', date_modification: '2026-03-01' }])).toEqual([
      '2026-03-01 Modification : A',
      '2026-01-01 Ajout : A',
    ]);
  });

  it.each(['abandonne', 'plus-libre'] as const)('tells that a software was retired (%s)', (etat) => {
    expect(
      told(['a', { nom: 'A', etat, date_creation: '2026-01-01', date_modification: '2026-03-01' }]),
    ).toEqual(['2026-03-01 Retrait : A', '2026-01-01 Ajout : A']);
  });

  it('does not take a sleepy software for a retired one', () => {
    expect(told(['a', { nom: 'A', etat: 'en-veille', date_modification: '2026-03-01' }])).toEqual([
      '2026-03-01 Modification : A',
    ]);
  });

  it('has nothing to tell of a notice without a date', () => {
    expect(told(['a', { etat: 'abandonne' }])).toEqual([]);
  });

  it('keeps the identifier of an old change when another comes', () => {
    const before = newsOf(['a', { date_creation: '2026-01-01', date_modification: '2026-02-01' }]);
    const after = newsOf(['a', { date_creation: '2026-01-01', date_modification: '2026-03-01' }]);
    expect(after.map(({ id }) => id)).not.toContain(before[0]?.id);
    expect(after.map(({ id }) => id)).toContain(before[1]?.id);
  });

  it('stops at the latest fifty', () => {
    const entries = Array.from({ length: 80 }, (_, index): [string, object] => [
      `n${index}`,
      { date_creation: `20${String(index + 10)}-01-01` },
    ]);
    const news = newsOf(...entries);
    expect(news).toHaveLength(newsCount);
    expect(news[0]?.date).toBe('2089-01-01T00:00:00Z');
  });
});
