/** What a contributor may be told of a contribution, in the order of its life; `life.ts` says how one follows another. */
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

/** Whether nothing more is expected of anyone: from here on, only the retention delay counts. */
export function isFinal(state: ContributionState): boolean {
  return state === 'fusionnee' || state === 'refusee' || state === 'retiree';
}

export type ContributionState = (typeof contributionStates)[number];

/** What a contribution brings: a new notice, a correction of one, or someone’s page of recommendations. */
export const contributionKinds = ['ajout', 'modification', 'mini-site'] as const;

export type ContributionKind = (typeof contributionKinds)[number];
