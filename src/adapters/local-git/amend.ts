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
  { mark, note }: ProposalAmendment,
): AmendmentSteps<Review> {
  const { reference, description, labels } = proposal;
  return {
    find: async () => {
      const review = await reviews.read(reference);
      if (review === undefined) throw new ForgeError('human', tForge('local.no-proposal'));
      return review;
    },
    commit: () => amendBranch(repository, proposal),
    describe: async () => {
      const { state } = await reviews.update(reference, (review) =>
        review.state === 'ouverte' ? { description, labels: replaceLabels(review.labels, labels) } : {},
      );
      return state;
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
