import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit, heldThreshold, isNearCap, type Caps, type DoorCounts } from './admission.ts';

const hour = 3600 * 1000;
const now = Date.parse('2026-12-01T12:00:00Z');
const caps: Caps = { maxAcceptedPerHour: 10, maxOpenProposals: 20, maxHeldPerHour: 3, heldScore: 10 };
const quiet: DoorCounts = {
  ...{ accepted: 0, acceptedOldest: null, held: 0, heldOldest: null, pending: 0, decisions: [] },
};
const sent = { score: 0, proof: 'missing' } as const;

describe('the door', () => {
  it('lets in what looks fine, and holds what looks like spam', () => {
    expect(admit(sent, quiet, caps, now)).toEqual({ outcome: 'accepted' });
    expect(admit({ ...sent, score: 10 }, quiet, caps, now)).toEqual({ outcome: 'held' });
  });

  it.each([
    ['the hour', { accepted: 8, acceptedOldest: now - hour / 2 }],
    ['moderators', { pending: 16 }],
  ])('keeps the last fifth of what %s can take for those who bring a proof', (_case, more) => {
    const busy = { ...quiet, ...more };
    expect(isNearCap(busy, caps)).toBe(true);
    expect(admit(sent, busy, caps, now).outcome).toBe('held');
    expect(admit({ ...sent, proof: 'invalid' }, busy, caps, now).outcome).toBe('held');
    expect(admit({ ...sent, proof: 'valid' }, busy, caps, now).outcome).toBe('accepted');
    // Without proof of work, nobody can bring one.
    expect(admit({ ...sent, proof: 'unasked' }, busy, caps, now).outcome).toBe('accepted');
  });

  it('closes at a cap, and says when it may open', () => {
    const full = { ...quiet, accepted: 10, acceptedOldest: now - hour / 4 };
    expect(admit({ ...sent, proof: 'valid' }, full, caps, now)).toEqual({
      outcome: 'closed',
      layer: 'accepted',
      retryAfter: 2700,
    });
    expect(admit(sent, { ...quiet, pending: 20 }, caps, now)).toMatchObject({ layer: 'open' });
  });

  it('refuses one more to hold, and nothing else, when too much is held', () => {
    const flooded = { ...quiet, held: 3, heldOldest: now };
    expect(admit({ ...sent, score: 99 }, flooded, caps, now)).toMatchObject({ layer: 'held' });
    expect(admit(sent, flooded, caps, now)).toEqual({ outcome: 'accepted' });
  });

  it('never asks anyone to wait more than an hour, nor less than a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: now - 9 * hour, max: now + 9 * hour }), (oldest) => {
        const answer = admit(sent, { ...quiet, accepted: 10, acceptedOldest: oldest }, caps, now);
        const { retryAfter } = answer as { retryAfter: number };
        expect(retryAfter).toBeGreaterThanOrEqual(1);
        expect(retryAfter).toBeLessThanOrEqual(3600);
      }),
    );
  });
});

describe('the score from which a text is held', () => {
  const decided = (count: number, refused: boolean, hoursAgo: number) =>
    Array.from({ length: count }, () => ({ at: now - hoursAgo * hour, refused }));

  it('is lower after many refusals, and comes back within hours', () => {
    expect(heldThreshold(10, decided(20, true, 0), now)).toBe(4);
    expect(heldThreshold(10, decided(20, true, 4), now)).toBe(9);
    expect(heldThreshold(10, decided(20, true, 6), now)).toBe(10);
  });

  it('is not touched by ordinary work', () => {
    expect(heldThreshold(10, decided(4, true, 0), now)).toBe(10);
    expect(heldThreshold(10, [...decided(20, true, 0), ...decided(20, false, 0)], now)).toBe(10);
  });

  it('is never raised, nor so low that haste alone is held, whatever moderators decided', () => {
    const decision = fc.record({ at: fc.integer({ min: now - 20 * hour, max: now }), refused: fc.boolean() });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.array(decision, { maxLength: 40 }),
        (base, decisions) => {
          const threshold = heldThreshold(base, decisions, now);
          expect(threshold).toBeLessThanOrEqual(base);
          expect(threshold).toBeGreaterThanOrEqual(Math.min(base, 4));
        },
      ),
    );
  });
});
