import type { Moderation } from '#domain/contribution/moderation.ts';
import { askContributor, refuseProposal } from './answer-proposal.ts';
import { createLocalForge } from './local-forge.ts';
import { acceptProposal } from './moderation.ts';

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
