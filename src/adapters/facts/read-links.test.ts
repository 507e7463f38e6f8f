import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '#domain/links/history.ts';
import { createLinksReport } from '#domain/links/report.ts';
import { factsOfLinks } from './read-links.ts';

const now = '2026-11-26T10:00:00.000Z';
const dead: VisitRecord[] = ['2026-11-20T10:00:00.000Z', '2026-11-23T10:00:00.000Z', now].map((at) => ({
  at,
  reason: 'introuvable',
}));

describe('what the visits of links tell', () => {
  it('is a dead address, or the one it moved to', () => {
    const report = createLinksReport({
      addresses: new Map([
        ['https://mort.org/', [{ notice: 'mort', field: 'site_web' as const }]],
        ['https://parti.org/', [{ notice: 'parti', field: 'depot' as const }]],
        ['https://bon.org/', [{ notice: 'bon', field: 'site_web' as const }]],
      ]),
      histories: new Map<string, VisitRecord[]>([
        ['https://mort.org/', dead],
        ['https://parti.org/', [{ at: now, reason: 'redirige', target: 'https://ici.org/' }]],
        ['https://bon.org/', [{ at: now, reason: 'repond' }]],
      ]),
      started: now,
      now,
    });
    expect(factsOfLinks(report)).toMatchObject({
      date: '2026-11-26',
      faits: { mort: { adresses_mortes: { site_web: 'introuvable' } }, parti: { depot: 'https://ici.org/' } },
    });
    expect(factsOfLinks(report).faits.bon).toEqual({ fiche: 'https://bon.org/' });
  });
});
