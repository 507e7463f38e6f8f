import { describe, expect, it } from 'vitest';
import { listAddresses } from '#domain/links/addresses.ts';
import { createLinksReport, linksReportSchema } from '#domain/links/report.ts';

const day = (number: number) => `2026-11-${number}T10:00:00.000Z`;
const addresses = listAddresses([
  {
    slug: 'b',
    notice: { nom: 'B', licences: ['MIT'], site_web: 'https://b.example/', depot: 'https://forge.example/b' },
    corps: '',
  },
  { slug: 'a', notice: { nom: 'A', licences: ['MIT'], site_web: 'https://forge.example/b' }, corps: '' },
]);

describe('the report of links', () => {
  const histories = new Map([
    ['https://forge.example/b', [{ at: day(21), reason: 'repond' as const, status: 200 }]],
    ['https://disparu.example/', [{ at: day(21), reason: 'repond' as const }]],
  ]);
  const report = createLinksReport({ addresses, histories, started: day(21), now: day(22) });

  it('lists each address once, with every notice that gives it, and forgets the others', () => {
    expect(report.links.map(({ url, uses }) => [url, uses])).toEqual([
      ['https://b.example/', [{ notice: 'b', field: 'site_web' }]],
      [
        'https://forge.example/b',
        [
          { notice: 'b', field: 'depot' },
          { notice: 'a', field: 'site_web' },
        ],
      ],
    ]);
  });

  it('counts by state; what was never visited is unknown', () => {
    expect(report.counts).toEqual({ critique: 0, attention: 0, inconnu: 1, ok: 1, total: 2 });
    expect(report.links[0]).toMatchObject({ state: 'inconnu', reason: 'jamais-visitee', history: [] });
  });

  it('says a round is finished only when every address was visited since its start', () => {
    expect(report.round).toEqual({ started: day(21), finished: null });
    const whole = new Map([
      ...histories,
      ['https://b.example/', [{ at: day(22), reason: 'repond' as const }]],
    ]);
    expect(
      createLinksReport({ addresses, histories: whole, started: day(21), now: day(23) }).round.finished,
    ).toBe(day(23));
    expect(
      createLinksReport({ addresses, histories: whole, started: day(22), now: day(23) }).round.finished,
    ).toBeNull();
  });

  it('comes back whole from JSON', () => {
    expect(linksReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });
});
