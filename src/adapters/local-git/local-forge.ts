import { amendProposal, noteProposal } from '#adapters/proposals/amend-proposal.ts';
import { ForgeError, tracedBy, type Forge, type OpenedProposal } from '#domain/contribution/forge.ts';
import type { HeldNotice, ReviewedProposal } from '#domain/contribution/moderation.ts';
import { noticeSource } from '#domain/contribution/proposal.ts';
import { isSlug } from '#domain/notice/slug.ts';
import { tForge } from '#words/forge.ts';
import { amendmentSteps, noteSteps } from './amend.ts';
import { writeBranch } from './branches.ts';
import { GitError } from './git.ts';
import { createHeldNotice } from './held-notice.ts';
import { createRepository, type Repository, type RepositoryOptions } from './repository.ts';
import { createReviews, isFree, type Review, type Reviews } from './reviews.ts';

/**
 * A forge that needs no server: proposals wait in a bare git repository, `npm run moderate` reviews them.
 * Created from `contentDir` on first use; its `main` follows that folder.
 */
export function createLocalForge({ now = () => new Date(), ...place }: LocalForgeOptions): LocalForge {
  const repository = createRepository(place);
  const reviews = createReviews(repository, now);
  const held = createHeldNotice(repository);
  const guard = createQueue();
  /** Withdraws what is still open, unless someone is just accepting it: their answer will be known in a moment. */
  const end = async (reference: string, changes: Partial<Review> = {}) => {
    const { state } = await reviews.update(reference, (review) => {
      if (review.state !== 'ouverte') return changes;
      return isFree(review, now()) ? { ...changes, state: 'retiree' } : {};
    });
    if (state === 'ouverte') throw new ForgeError('retry', tForge('local.busy'));
    return state;
  };
  return {
    repository,
    reviews,
    openProposal: (proposal, trace) =>
      guard(async () => {
        const step = tracedBy(trace);
        const found = await step('find', () => reviews.read(proposal.reference));
        if (found !== undefined) return toOpened(found);
        await step('commit', () => writeBranch(repository, proposal));
        return toOpened(await step('review', () => reviews.open(proposal)));
      }),
    findProposal: ({ reference }) =>
      guard(async () => {
        const found = await reviews.read(reference);
        return found && toOpened(found);
      }),
    amendProposal: (proposal, opened, amendment, trace) =>
      guard(() => {
        const steps = amendmentSteps({ repository, reviews, now }, proposal, amendment);
        return amendProposal(steps, proposal, opened, trace);
      }),
    noteProposal: (opened, amendment, trace) =>
      guard(async () => {
        const { reference } = await findOpened(reviews, opened);
        return noteProposal(noteSteps({ reviews, now }, reference, amendment), trace);
      }),
    closeProposal: (opened) =>
      guard(async () => {
        const { reference } = await findOpened(reviews, opened);
        return end(reference);
      }),
    eraseProposal: (opened) =>
      guard(async () => {
        const { reference } = await findOpened(reviews, opened);
        await end(reference, { description: '', comments: [], notes: [] });
        await repository.eraseBranch(opened.branch);
      }),
    readProposal: (opened) =>
      guard(async () => {
        const { state, comments } = await findOpened(reviews, opened);
        return { state, comments };
      }),
    readNotice: (slug) =>
      guard(async () => {
        if (!isSlug(slug)) return undefined;
        const main = await repository.refreshMain();
        const file = await repository.readFile(main, noticeSource(slug));
        return file && { text: new TextDecoder().decode(file.bytes), version: file.version };
      }),
    countOpenProposals: () =>
      guard(async () => (await reviews.list()).filter(({ state }) => state === 'ouverte').length),
    readDiff: (review) =>
      guard(async () => {
        const head = await repository.readRef(`refs/heads/${review.branch}`);
        if (head === undefined) return '';
        const base = await repository.git.text(['merge-base', await repository.refreshMain(), head]);
        return repository.git.text(['diff', '--no-color', '--no-ext-diff', base, head]);
      }),
    announceHeld: (announcement) => guard(() => held.write(announcement)),
    readHeld: () => guard(() => held.read()),
    readHealth: async () => {
      const reachable = await repository.prepare().then(
        () => true,
        () => false,
      );
      return { reachable };
    },
  };
}

async function findOpened(reviews: Reviews, opened: OpenedProposal): Promise<Review> {
  const review = await reviews.find(opened.id);
  if (review?.branch !== opened.branch) throw new ForgeError('human', tForge('local.no-proposal'));
  return review;
}

function toOpened({ reference, branch }: Review): OpenedProposal {
  return { id: reference, branch };
}

/** Runs one thing at a time; what git says becomes a fault to try again. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work).catch((error: unknown) => {
      throw error instanceof GitError
        ? new ForgeError('retry', tForge('local.git', { reason: error.message }))
        : error;
    });
    last = result.catch(() => undefined);
    return result;
  };
}

export interface LocalForgeOptions extends RepositoryOptions {
  now?: () => Date;
}

/** The forge with what moderation needs beside the port. */
export interface LocalForge extends Forge {
  repository: Repository;
  reviews: Reviews;
  /** The changes of a proposal, as git shows them; empty once its branch was removed. */
  readDiff: (review: Pick<ReviewedProposal, 'branch'>) => Promise<string>;
  /** What the service last said of its quarantine; `undefined` when nothing waits. */
  readHeld: () => Promise<HeldNotice | undefined>;
}
