/** What a contributor may be told of a contribution, in the order of its life. */
export const contributionStates = [
  'recue',
  'retenue',
  'en-cours',
  'ouverte',
  'conflit',
  'fusionnee',
  'refusee',
  'retiree',
] as const;

/** Whether a contribution may go from one state to another; staying where it is is always fine. */
export function canBecome(from: ContributionState, to: ContributionState): boolean {
  return from === to || transitions[from].includes(to);
}

/** Whether nothing more is expected of anyone: from here on, only the retention delay counts. */
export function isFinal(state: ContributionState): boolean {
  return state === 'fusionnee' || state === 'refusee' || state === 'retiree';
}

/** Whether its contributor may still withdraw or amend it. */
export function isPending(state: ContributionState): boolean {
  return !isFinal(state);
}

const transitions: Readonly<Record<ContributionState, readonly ContributionState[]>> = {
  recue: ['retenue', 'en-cours', 'retiree'],
  // A person releases it or drops it.
  retenue: ['recue', 'refusee', 'retiree'],
  // Back to `recue` when the forge did not answer; straight to an end when an earlier attempt is found there.
  'en-cours': ['recue', 'ouverte', 'conflit', 'fusionnee', 'refusee', 'retiree'],
  // Back to `en-cours` while an amendment is on its way.
  ouverte: ['en-cours', 'conflit', 'fusionnee', 'refusee', 'retiree'],
  conflit: ['recue', 'en-cours', 'ouverte', 'fusionnee', 'refusee', 'retiree'],
  fusionnee: [],
  // Moderators may change their minds and reopen.
  refusee: ['ouverte', 'fusionnee'],
  retiree: [],
};

export type ContributionState = (typeof contributionStates)[number];
