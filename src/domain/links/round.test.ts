import { describe, expect, it } from 'vitest';
import { listAddresses } from '#domain/links/addresses.ts';
import { createLinksReport } from '#domain/links/report.ts';
import { planRound } from '#domain/links/round.ts';

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z`;
const urls = ['https://a.example/', 'https://b.example/'];
const addresses = listAddresses(
  urls.map((site_web, index) => ({
    slug: `outil-${index}`,
    notice: { nom: `Outil ${index}`, licences: ['MIT'], site_web },
    corps: '',
  })),
);
const reportOf = (visited: readonly string[], started: string) =>
  createLinksReport({
    addresses,
    histories: new Map(visited.map((url) => [url, [{ at: started, reason: 'repond' as const }]])),
    started,
    now: started,
  });

describe('the round to make', () => {
  it('is a new one with every address when there was none', () => {
    expect(planRound(undefined, urls, day(1))).toEqual({ started: day(1), left: urls });
  });

  it('is the unfinished one, with what it has not seen', () => {
    expect(planRound(reportOf(['https://a.example/'], day(1)), urls, day(2))).toEqual({
      started: day(1),
      left: ['https://b.example/'],
    });
  });

  it('is a new one after a finished one, or one a week old', () => {
    expect(planRound(reportOf(urls, day(1)), urls, day(2))).toEqual({ started: day(2), left: urls });
    expect(planRound(reportOf(['https://a.example/'], day(1)), urls, day(8))).toEqual({
      started: day(8),
      left: urls,
    });
  });
});
