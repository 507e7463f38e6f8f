import type { ProposalWords } from '#domain/contribution/proposal-words.ts';
import { allOf } from '#i18n/format.ts';
import { proposalMessages } from '#words/proposal.ts';
import { fieldLabel } from '#i18n/field-words.ts';
import { issueMessage } from '#i18n/issue-message.ts';
import { createTranslate } from '#i18n/translate.ts';

/** What a proposal says to moderators, in French. */
export const proposalWords: ProposalWords = {
  say: createTranslate(proposalMessages),
  finding: (issue) => issueMessage(issue),
  field: fieldLabel,
  list: allOf,
};
