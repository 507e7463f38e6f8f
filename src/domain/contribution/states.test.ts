import { expect, it } from 'vitest';
import { canBecome, contributionStates, isFinal, isPending } from '#domain/contribution/states.ts';

it('lets every contribution reach an end, and none leave publication or withdrawal', () => {
  for (const state of contributionStates) {
    const next = contributionStates.filter((other) => other !== state && canBecome(state, other));
    expect(isFinal(state) || next.some(isFinal), state).toBe(true);
    expect(isPending(state), state).toBe(!isFinal(state));
    if (state === 'fusionnee' || state === 'retiree') expect(next, state).toEqual([]);
  }
});

it('never sends a held contribution without a release', () => {
  expect(canBecome('retenue', 'en-cours')).toBe(false);
  expect(canBecome('retenue', 'recue')).toBe(true);
});

it('lets moderators reopen what they refused', () => {
  expect(canBecome('refusee', 'ouverte')).toBe(true);
});
