import type { ProposalWords } from '#domain/contribution/proposal-words.ts';
import { allOf } from '#i18n/format.ts';
import { tProposal } from '#words/proposal.ts';
import { fieldLabel } from '#i18n/field-words.ts';
import { issueMessage } from '#i18n/issue-message.ts';

/** What a proposal says to moderators, in the language of the directory. */
export const proposalWords: ProposalWords = {
  say: tProposal,
  finding: (issue) => issueMessage(issue),
  field: fieldLabel,
  list: allOf,
};
