import { askContributor, refuseProposal } from './answer-proposal.ts';
import type { HeldNotice } from './held-notice.ts';
import { createLocalForge } from './local-forge.ts';
import { acceptProposal, type AcceptedProposal } from './moderation.ts';
import type { Review } from './reviews.ts';

/** What moderators do with the proposals of the local repository. */
export function createModeration(place: { dir: string; contentDir: string; now: () => Date }): Moderation {
  const { contentDir, now } = place;
  const forge = createLocalForge(place);
  return {
    list: () => forge.reviews.list(),
    find: (id) => forge.reviews.find(id),
    readHeld: forge.readHeld,
    readDiff: forge.readDiff,
    accept: (review) => acceptProposal(forge, review, { contentDir, now }),
    ask: (review, question) => askContributor(forge, review, { question, now }),
    refuse: (review, reason) => refuseProposal(forge, review, { reason, now }),
  };
}

export interface Moderation {
  list: () => Promise<Review[]>;
  /** By its number or its reference. */
  find: (id: string) => Promise<Review | undefined>;
  /** What the service last said of its quarantine; `undefined` when nothing waits. */
  readHeld: () => Promise<HeldNotice | undefined>;
  /** The changes of a proposal, as git shows them; empty once its branch is gone. */
  readDiff: (review: Review) => Promise<string>;
  accept: (review: Review) => Promise<AcceptedProposal>;
  /** @returns whether it was asked; `false` when the proposal is no longer open */
  ask: (review: Review, question: string) => Promise<boolean>;
  /** @returns whether it is refused now; `false` when it was no longer open */
  refuse: (review: Review, reason: string) => Promise<boolean>;
}
