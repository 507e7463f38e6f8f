import { describe, expect, it } from 'vitest';
import type { FactsFile } from './facts.ts';
import { lastReleases } from './last-release.ts';

const file = (source: string, date: string, release: object): FactsFile => ({
  version: 1,
  source,
  date,
  faits: { gimp: { fiche: 'gimp', derniere_version: release } },
});

describe('the last release of a software', () => {
  it('is the newest any source tells, with its source', () => {
    const releases = lastReleases([
      file('a', '2026-08-31', { numero: '3.0', date: '2026-03-01' }),
      file('b', '2026-11-01', { numero: '3.2', date: '2026-10-09' }),
      file('c', '2026-11-01', { numero: '9' }),
    ]);
    expect(releases.get('gimp')).toEqual({ number: '3.2', date: '2026-10-09', source: 'b' });
  });

  it('is not told from a source that saw nothing new for two years, nor from one ahead of its own day', () => {
    expect(lastReleases([file('a', '2026-10-29', { date: '2018-07-31' })]).size).toBe(0);
    expect(lastReleases([file('a', '2026-10-29', { date: '2027-01-01' })]).size).toBe(0);
  });
});
