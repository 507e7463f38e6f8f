import type { Issue } from '#domain/issue.ts';

/** The sentences of a proposal, given by the door: the domain speaks no language. */
export interface ProposalWords {
  say: (key: ProposalText, params?: Readonly<Record<string, string | number>>) => string;
  finding: (issue: Issue) => string;
}

export type ProposalText = 'intro';
