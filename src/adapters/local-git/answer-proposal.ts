import type { ReviewedProposal } from '#domain/contribution/moderation.ts';
import { withoutSuspectCharacters } from '#domain/text.ts';
import type { LocalForge } from './local-forge.ts';
import { isFree, type Review } from './reviews.ts';

/**
 * Closes an open proposal; the reason is what its contributor will read. What they sent is erased with the branch.
 * @returns whether it is refused now; `false` when it was no longer open
 */
export async function refuseProposal(
  forge: LocalForge,
  review: ReviewedProposal,
  { reason, now }: { reason: string; now: () => Date },
): Promise<boolean> {
  if (review.state !== 'ouverte') return false;
  const after = await forge.reviews.update(review.reference, (current) =>
    isFree(current, now())
      ? { state: 'refusee', comments: [...current.comments, toComment(reason, now)] }
      : {},
  );
  if (after.state !== 'refusee') return false;
  await forge.repository.eraseBranch(review.branch);
  return true;
}

/**
 * Asks the contributor of an open proposal something; they read it at their follow-up page, and may answer by amending.
 * @returns whether it was asked; `false` when the proposal is no longer open
 */
export async function askContributor(
  forge: LocalForge,
  review: ReviewedProposal,
  { question, now }: { question: string; now: () => Date },
): Promise<boolean> {
  const after = await forge.reviews.update(review.reference, ({ state, comments }) =>
    state === 'ouverte' ? { comments: [...comments, toComment(question, now)] } : {},
  );
  return after.state === 'ouverte';
}

function toComment(text: string, now: () => Date): Review['comments'][number] {
  return { date: now().toISOString(), text: withoutSuspectCharacters(text.slice(0, 5000)).trim() };
}
