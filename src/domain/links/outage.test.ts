import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '#domain/links/history.ts';
import { withoutOutage } from '#domain/links/outage.ts';
import type { Reason } from '#domain/links/reasons.ts';

const before = '2026-11-20T03:00:00.000Z';
const since = '2026-11-22T03:00:00.000Z';
const round = (...found: readonly Reason[]) =>
  new Map<string, VisitRecord[]>(
    found.map((reason, index) => [
      `https://site-${index}.example/`,
      [
        { at: before, reason: 'introuvable' },
        { at: since, reason },
      ],
    ]),
  );
const lastReasons = (histories: ReadonlyMap<string, readonly VisitRecord[]>) =>
  [...histories.values()].map((history) => history.at(-1)?.reason);

describe('an outage of our own network', () => {
  it('takes back the failures of the round when half of the hosts are silent', () => {
    const set = withoutOutage(
      round('domaine-disparu', 'connexion-refusee', 'certificat-invalide', 'repond', 'introuvable'),
      since,
    );
    expect(lastReasons(set)).toEqual([
      'reseau-en-panne',
      'reseau-en-panne',
      'reseau-en-panne',
      'repond',
      'introuvable',
    ]);
  });

  it('leaves earlier rounds as they were', () => {
    const set = withoutOutage(round(...Array.from({ length: 6 }, () => 'domaine-disparu' as const)), since);
    expect([...set.values()].every(([first]) => first?.reason === 'introuvable')).toBe(true);
  });

  it('believes failures when most hosts answer', () => {
    const set = withoutOutage(
      round('domaine-disparu', 'connexion-refusee', 'repond', 'repond', 'introuvable'),
      since,
    );
    expect(lastReasons(set)).toEqual([
      'domaine-disparu',
      'connexion-refusee',
      'repond',
      'repond',
      'introuvable',
    ]);
  });

  it('tells nothing from four hosts', () => {
    const set = withoutOutage(round(...Array.from({ length: 4 }, () => 'domaine-disparu' as const)), since);
    expect(new Set(lastReasons(set))).toEqual(new Set(['domaine-disparu']));
  });

  it('counts hosts, not addresses: one silent host with many addresses is no outage', () => {
    const many = new Map<string, VisitRecord[]>(
      Array.from({ length: 20 }, (_, index) => [
        `https://forge.example/${index}`,
        [{ at: since, reason: 'domaine-disparu' as const }],
      ]),
    );
    const set = withoutOutage(new Map([...many, ...round('repond', 'repond', 'repond', 'repond')]), since);
    expect(lastReasons(set).filter((reason) => reason === 'domaine-disparu')).toHaveLength(20);
  });
});
