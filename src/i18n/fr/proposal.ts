import type { ProposalText } from '#domain/contribution/description.ts';

/** Fixed texts of a merge request. Nothing a contributor wrote may be a parameter here, except closed values. */
export const proposalMessages = {
  intro: '',
} as const satisfies Record<ProposalText, string>;
