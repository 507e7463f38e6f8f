/** Every label a proposal of ours may carry, whatever moderators add. */
export const proposalLabels = [
  'contribution',
  'nouvelle-notice',
  'modification',
  'mini-site',
  'doublon-possible',
  'deja-refuse',
  'a-verifier',
  'completee',
] as const;

/** The labels of an amended proposal: ours written anew, those that moderators put left where they are. */
export function replaceLabels(current: readonly string[], wanted: readonly string[]): string[] {
  const ours: ReadonlySet<string> = new Set(proposalLabels);
  return [...wanted, ...current.filter((label) => !ours.has(label) && !wanted.includes(label))];
}

export type ProposalLabel = (typeof proposalLabels)[number];
