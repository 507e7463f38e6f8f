import type { AmendmentSteps } from '#adapters/proposals/amend-proposal.ts';
import { ForgeError, type Proposal, type ProposalAmendment } from '#domain/contribution/forge.ts';
import { replaceLabels } from '#domain/contribution/labels.ts';
import { tForge } from '#words/forge.ts';
import { amendBranch } from './branches.ts';
import type { Repository } from './repository.ts';
import type { Review, Reviews } from './reviews.ts';

/** How an open proposal of the local repository is brought to its amended text. */
export function amendmentSteps(
  { repository, reviews, now }: { repository: Repository; reviews: Reviews; now: () => Date },
  proposal: Proposal,
  amendment: ProposalAmendment,
): AmendmentSteps<Review> {
  const { reference, description, labels } = proposal;
  return {
    ...noteSteps({ reviews, now }, reference, amendment),
    commit: () => amendBranch(repository, proposal),
    describe: async () => {
      const { state } = await reviews.update(reference, (review) =>
        review.state === 'ouverte' ? { description, labels: replaceLabels(review.labels, labels) } : {},
      );
      return state;
    },
  };
}

/** How the note of an amendment is put on an open proposal. */
export function noteSteps(
  { reviews, now }: { reviews: Reviews; now: () => Date },
  reference: string,
  { mark, note }: ProposalAmendment,
): Pick<AmendmentSteps<Review>, 'find' | 'note'> {
  return {
    find: async () => {
      const review = await reviews.read(reference);
      if (review === undefined) throw new ForgeError('human', tForge('local.no-proposal'));
      return review;
    },
    note: async () => {
      await reviews.update(reference, ({ notes }) =>
        notes.some((other) => other.mark === mark)
          ? {}
          : { notes: [...notes, { mark, date: now().toISOString(), text: note }] },
      );
    },
  };
}
