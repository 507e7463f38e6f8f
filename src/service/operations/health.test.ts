import { expect, it } from 'vitest';
import { createHealth } from './health.ts';

it('names a dispatcher that no longer asks the forge anything', async () => {
  let clock = Date.parse('2026-11-26T10:00:00Z');
  const settings = new Map<string, string>();
  const health = createHealth({
    store: {
      depth: () => Promise.resolve({ waiting: 0, oldest: null, held: 0, heldOldest: null, stuck: 0 }),
      size: () => Promise.resolve(0),
      settings: { read: (key) => Promise.resolve(settings.get(key)) },
    },
    contributions: {
      read: () => Promise.resolve({ open: true, paused: false, layers: [], closing: undefined }),
    },
    storage: { isFailed: () => false },
    now: () => clock,
    kind: 'local',
  });
  const minutes = (count: number) => (clock += count * 60_000);
  const answer = () =>
    settings.set(
      'forge-health',
      JSON.stringify({ reachable: true, project: 'found', tokenAccepted: true, at: clock }),
    );
  expect(await health.read()).toMatchObject({ status: 'ok', forge: { reachable: null } });
  minutes(4);
  answer();
  minutes(4);
  expect(await health.read()).toMatchObject({ status: 'ok', forge: { reachable: true } });
  minutes(2);
  expect(await health.read()).toMatchObject({
    status: 'ko',
    reasons: ['dispatch'],
    forge: { reachable: null },
  });
});
