import {
  allowedPath,
  ForgeFault,
  type Forge,
  type OpenedProposal,
  type Proposal,
} from '#domain/contribution/forge.ts';
import { contributionTrailer } from '#domain/contribution/proposal.ts';
import { isSlug } from '#domain/notice/slug.ts';
import { GitFault } from './git.ts';
import { createRepository, type Repository } from './repository.ts';
import { createReviews, type Review, type Reviews } from './reviews.ts';

/**
 * A forge that needs no server: proposals wait in a bare git repository, `npm run moderate` reviews them.
 * Created from `contentDir` on first use; its `main` follows that folder.
 */
export function createLocalForge({ dir, contentDir, now = () => new Date() }: LocalForgeOptions): LocalForge {
  const repository = createRepository({ dir, contentDir });
  const reviews = createReviews(repository, now);
  const guard = createQueue();
  return {
    repository,
    reviews,
    openProposal: (proposal, trace) =>
      guard(async () => {
        trace?.('forge.find.before');
        const found = await reviews.read(proposal.reference);
        trace?.('forge.find.after');
        if (found !== undefined) return toOpened(found);
        trace?.('forge.commit.before');
        await writeBranch(repository, proposal);
        trace?.('forge.commit.after');
        trace?.('forge.review.before');
        const review = await reviews.open(proposal);
        trace?.('forge.review.after');
        return toOpened(review);
      }),
    findProposal: ({ reference }) =>
      guard(async () => {
        const found = await reviews.read(reference);
        return found && toOpened(found);
      }),
    amendProposal: (proposal, opened, trace) =>
      guard(async () => {
        const review = await reviews.read(proposal.reference);
        if (review?.state !== 'ouverte')
          throw new ForgeFault('conflict', 'La proposition n’est plus ouverte.');
        trace?.('forge.commit.before');
        await amendBranch(repository, proposal);
        trace?.('forge.commit.after');
        trace?.('forge.review.before');
        await reviews.update(proposal.reference, () => ({
          description: proposal.description,
          labels: [...proposal.labels],
        }));
        trace?.('forge.review.after');
        return opened;
      }),
    closeProposal: (opened) =>
      guard(async () => {
        const review = await findOpened(reviews, opened);
        if (review.state === 'ouverte')
          await reviews.update(review.reference, ({ state }) =>
            state === 'ouverte' ? { state: 'retiree' } : {},
          );
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
        const file = await repository.readFile(main, `content/notices/${slug}.md`);
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
    readHealth: async () => {
      const reachable = await repository.prepare().then(
        () => true,
        () => false,
      );
      return { reachable };
    },
  };
}

/** One commit on a new branch from `main`; a branch left by a killed attempt is taken over when it is ours. */
async function writeBranch(repository: Repository, proposal: Proposal): Promise<void> {
  const ref = `refs/heads/${proposal.branch}`;
  const main = await repository.refreshMain();
  const existing = await repository.readRef(ref);
  if (existing !== undefined) return assertOurs(repository, existing, proposal);
  await assertUpToDate(repository, main, proposal);
  const commit = await commitFiles(repository, main, proposal);
  if (await repository.moveRef(ref, commit)) return;
  const other = await repository.readRef(ref);
  if (other === undefined) throw new ForgeFault('retry', 'La forge locale est occupée.');
  await assertOurs(repository, other, proposal);
}

/** One more commit on the branch, when it would change anything. */
async function amendBranch(repository: Repository, proposal: Proposal): Promise<void> {
  const ref = `refs/heads/${proposal.branch}`;
  const head = await repository.readRef(ref);
  if (head === undefined) throw new ForgeFault('conflict', 'La branche de la proposition n’existe plus.');
  await assertOurs(repository, head, proposal);
  const commit = await commitFiles(repository, head, proposal);
  const [before, after] = await Promise.all(
    [head, commit].map((name) => repository.git.text(['rev-parse', `${name}^{tree}`])),
  );
  if (before === after) return;
  if (!(await repository.moveRef(ref, commit, head)))
    throw new ForgeFault('retry', 'La forge locale est occupée.');
}

function commitFiles(
  repository: Repository,
  parent: string,
  { files, commitMessage }: Proposal,
): Promise<string> {
  if (files.some(({ path }) => !allowedPath(path))) throw new ForgeFault('human', 'Chemin refusé.');
  return repository.commitFiles(parent, files, commitMessage);
}

/** An update carries the version it was made on; a creation must not find a file. */
async function assertUpToDate(repository: Repository, main: string, proposal: Proposal): Promise<void> {
  for (const { action, path, version } of proposal.files) {
    if (!path.startsWith('content/notices/')) continue;
    const standing = await repository.readFile(main, path);
    if (action === 'create' && standing !== undefined)
      throw new ForgeFault('conflict', 'Une notice porte déjà ce nom de fichier.');
    if (action === 'update' && standing?.version !== version)
      throw new ForgeFault('conflict', 'La notice a changé entre-temps.');
  }
}

async function assertOurs(repository: Repository, commit: string, { reference }: Proposal): Promise<void> {
  const message = await repository.git.text(['log', '-1', '--format=%B', commit]);
  if (!message.split('\n').includes(contributionTrailer(reference)))
    throw new ForgeFault('conflict', 'La branche de la proposition porte un autre travail.');
}

async function findOpened(reviews: Reviews, opened: OpenedProposal): Promise<Review> {
  const review = await reviews.find(opened.id);
  if (review?.branch !== opened.branch)
    throw new ForgeFault('human', 'Proposition introuvable dans la forge locale.');
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
      throw error instanceof GitFault ? new ForgeFault('retry', `git : ${error.message}`) : error;
    });
    last = result.catch(() => undefined);
    return result;
  };
}

export interface LocalForgeOptions {
  /** The bare repository, e.g. `.data/forge.git`. */
  dir: string;
  contentDir: string;
  now?: () => Date;
}

/** The forge with what moderation needs beside the port. */
export interface LocalForge extends Forge {
  repository: Repository;
  reviews: Reviews;
  /** The changes of a proposal, as git shows them; empty once its branch is gone. */
  readDiff: (review: Review) => Promise<string>;
}
