import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeHistory, remember, type VisitRecord } from '#domain/links/history.ts';
import { reasons, type Reason } from '#domain/links/reasons.ts';

const start = Date.parse('2026-11-22T03:00:00.000Z');
const hour = 3_600_000;
const seen = (...visits: readonly [hours: number, reason: Reason][]): VisitRecord[] =>
  visits.map(([hours, reason]) => ({ at: new Date(start + hours * hour).toISOString(), reason }));

describe('judging a history', () => {
  it('knows nothing of an address never visited', () => {
    expect(judgeHistory([])).toEqual({
      state: 'inconnu',
      reason: 'jamais-visitee',
      since: undefined,
      failures: 0,
    });
  });

  it('says unknown, with its note, after a first failure', () => {
    expect(judgeHistory(seen([0, 'repond'], [24, 'introuvable']))).toEqual({
      state: 'inconnu',
      reason: 'introuvable',
      since: '2026-11-23T03:00:00.000Z',
      failures: 1,
    });
  });

  it('is not critical after three failures within three days', () => {
    expect(judgeHistory(seen([0, 'introuvable'], [1, 'introuvable'], [71, 'introuvable'])).state).toBe(
      'inconnu',
    );
  });

  it('is not critical after two failures, however far apart', () => {
    expect(judgeHistory(seen([0, 'introuvable'], [500, 'introuvable'])).state).toBe('inconnu');
  });

  it('is critical after three failures over three days, since the first one', () => {
    const history = seen([0, 'introuvable'], [24, 'domaine-disparu'], [72, 'connexion-refusee']);
    expect(judgeHistory(history)).toEqual({
      state: 'critique',
      reason: 'connexion-refusee',
      since: '2026-11-22T03:00:00.000Z',
      failures: 3,
    });
  });

  it('starts counting again once the address answered', () => {
    const history = seen([0, 'introuvable'], [24, 'introuvable'], [48, 'redirige'], [72, 'introuvable']);
    expect(judgeHistory(history)).toMatchObject({ state: 'inconnu', failures: 1 });
  });

  it('neither counts nor forgets failures over visits that prove nothing', () => {
    const history = seen(
      [0, 'introuvable'],
      [24, 'acces-restreint'],
      [48, 'introuvable'],
      [72, 'delai-depasse'],
    );
    expect(judgeHistory(history)).toMatchObject({ state: 'inconnu', reason: 'delai-depasse', failures: 2 });
    expect(judgeHistory([...history, ...seen([96, 'introuvable'])])).toMatchObject({
      state: 'critique',
      failures: 3,
    });
  });

  it('is good again at the first answer', () => {
    const history = seen([0, 'introuvable'], [24, 'introuvable'], [72, 'introuvable'], [96, 'repond']);
    expect(judgeHistory(history)).toMatchObject({ state: 'ok', failures: 0 });
  });

  it.each([
    'acces-restreint',
    'trop-de-demandes',
    'service-indisponible',
    'robots-refuses',
    'delai-depasse',
  ] as const)('never makes « %s » critical, were it to last for ever', (reason) => {
    const history = Array.from({ length: 40 }, (_, day) => seen([day * 24, reason])[0]).filter(
      (e) => e !== undefined,
    );
    expect(judgeHistory(history).state).toBe('inconnu');
  });
});

describe('remembering a visit', () => {
  const visits = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(...reasons)), {
    minLength: 1,
    maxLength: 60,
  });

  it('keeps a dozen visits at most, the last one always, and never changes the state', () => {
    fc.assert(
      fc.property(visits, (steps) => {
        let now = 0;
        let whole: VisitRecord[] = [];
        let kept: VisitRecord[] = [];
        for (const [hours, reason] of steps) {
          now += hours;
          const entry: VisitRecord = { at: new Date(start + now * hour).toISOString(), reason };
          whole = [...whole, entry];
          kept = remember(kept, entry);
          expect(kept.length).toBeLessThanOrEqual(12);
          expect(kept.at(-1)).toEqual(entry);
          expect(judgeHistory(kept).state).toBe(judgeHistory(whole).state);
        }
      }),
    );
  });

  it('remembers when hourly failures began', () => {
    let history: VisitRecord[] = [];
    for (let hours = 0; hours <= 72; hours++)
      history = remember(history, ...(seen([hours, 'introuvable']) as [VisitRecord]));
    expect(judgeHistory(history)).toMatchObject({ state: 'critique', since: '2026-11-22T03:00:00.000Z' });
  });
});
