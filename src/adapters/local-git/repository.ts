import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { exists } from '#adapters/exists.ts';
import { pruneReleased, release, syncFolders } from './disk.ts';
import type { ExecuteGit } from './execute-git.ts';
import { createGit, GitError, noObject, type Git } from './git.ts';

const mainRef = 'refs/heads/main';

/**
 * The bare repository of the local forge, created on first use, and its `main` branch, which follows the content
 * folder. Several processes may use it at once: every change of a ref is a compare-and-swap.
 */
export function createRepository({ dir, contentDir, execute }: RepositoryOptions): Repository {
  const git = createGit(resolve(dir), execute);
  let created: Promise<void> | undefined;
  const prepare = () => (created ??= createBare(resolve(dir), git));
  return {
    git,
    prepare,
    async refreshMain(merged) {
      await prepare();
      return follow(git, { dir: resolve(dir), contentDir: resolve(contentDir), merged });
    },
    async commitFiles(parent, files, message) {
      await prepare();
      const env = { GIT_INDEX_FILE: join(resolve(dir), `proposal-${randomUUID()}.index`) };
      try {
        await git.run(['read-tree', parent], { env });
        for (const { path, content } of files) {
          const blob = await git.text(['hash-object', '-w', '--stdin'], { input: content });
          await git.run(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env });
        }
        const tree = await git.text(['write-tree'], { env });
        return await git.text(['commit-tree', tree, '-p', parent], { input: message });
      } finally {
        await rm(env.GIT_INDEX_FILE, { force: true });
      }
    },
    async readRef(ref) {
      await prepare();
      return git.text(['rev-parse', '--verify', '--quiet', `${ref}^{object}`]).catch(ignoreMissing);
    },
    async moveRef(ref, wanted, expected) {
      await prepare();
      try {
        await git.run(['update-ref', ref, wanted, expected ?? noObject]);
        await syncFolders(resolve(dir), ref);
        return true;
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        await removeStaleLock(dir, ref);
        return false;
      }
    },
    async readFile(revision, path) {
      await prepare();
      const entry = await git.text(['ls-tree', '-z', revision, '--', path]);
      const blob = /^100(?:644|755) blob ([0-9a-f]{40})\t/.exec(entry)?.[1];
      if (blob === undefined) return undefined;
      return { bytes: await git.run(['cat-file', 'blob', blob]), version: blob };
    },
    async removeRef(ref) {
      await prepare();
      await git.run(['update-ref', '-d', ref]);
    },
    async eraseBranch(branch) {
      await prepare();
      const ref = `refs/heads/${branch}`;
      const head = await git.text(['rev-parse', '--verify', '--quiet', ref]).catch(ignoreMissing);
      if (head !== undefined) {
        await git.run(['update-ref', '-d', ref, head]);
        const own = await git.text(['rev-list', '--objects', '--no-object-names', head, '--not', '--all']);
        await release(resolve(dir), own.split('\n'));
      }
      await pruneReleased(git);
    },
    release: (objects) => release(resolve(dir), objects),
    async writeBlob(content) {
      await prepare();
      return git.text(['hash-object', '-w', '--stdin'], { input: content });
    },
  };
}

async function createBare(dir: string, git: Git): Promise<void> {
  if (await exists(join(dir, 'HEAD'))) return removeOldIndexes(dir);
  await mkdir(dirname(dir), { recursive: true });
  // Made aside and renamed: a process killed here leaves no half repository.
  const aside = `${dir}.${randomUUID()}.tmp`;
  await createGit(aside).run(['init', '--quiet', '--bare', '--initial-branch=main', '--template=', aside]);
  await rename(aside, dir).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    // Another process made it first.
    if (!(await exists(join(dir, 'HEAD')))) throw error;
  });
  await git.run(['rev-parse', '--git-dir']);
}

/** What killed processes left behind; a living one that is that old only loses a cache. */
async function removeOldIndexes(dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => /-[0-9a-f-]{36}\.index(?:\.lock)?$/.test(name));
  for (const name of names) {
    const found = await stat(join(dir, name)).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > 86_400_000)
      await rm(join(dir, name), { force: true });
  }
}

/** Commits the content folder on `main` when it changed since; the second parent is a proposal it takes in. */
async function follow(git: Git, { dir, contentDir, merged }: Followed): Promise<string> {
  const content = await writeContent(git, dir, contentDir);
  const tree = await git.text(['mktree'], { input: `040000 tree ${content}\tcontent\n` });
  for (let attempt = 0; attempt < 5; attempt++) {
    const head = await git.text(['rev-parse', '--verify', '--quiet', mainRef]).catch(ignoreMissing);
    const same = head !== undefined && (await git.text(['rev-parse', `${head}^{tree}`])) === tree;
    if (same && merged === undefined) return head;
    const parents = [head, merged?.parent].filter((parent) => parent !== undefined);
    const commit = await git.text(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], {
      input: merged?.message ?? 'Contenu du dossier\n',
    });
    try {
      await git.run(['update-ref', mainRef, commit, head ?? noObject]);
      return commit;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }
  throw new GitError(1, 'main change sans cesse');
}

/**
 * The folder as a tree. Git keeps what it knows of the files in an index; each run works on its own copy, so that two
 * of them never share a lock, and leaves it for the next.
 */
async function writeContent(git: Git, dir: string, contentDir: string): Promise<string> {
  const shared = join(dir, 'content.index');
  const env = { GIT_INDEX_FILE: join(dir, `content-${randomUUID()}.index`) };
  try {
    if (await exists(shared)) await copyFile(shared, env.GIT_INDEX_FILE);
    await git.run(['add', '--all', '--force', '--', '.'], { env: { ...env, GIT_WORK_TREE: contentDir } });
    const tree = await git.text(['write-tree'], { env });
    await rename(env.GIT_INDEX_FILE, shared);
    return tree;
  } catch (error) {
    await rm(env.GIT_INDEX_FILE, { force: true });
    throw error;
  }
}

/** A killed git leaves its lock; half a minute later nobody can still hold it. */
async function removeStaleLock(dir: string, ref: string): Promise<void> {
  const lock = join(resolve(dir), `${ref}.lock`);
  const found = await stat(lock).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > 30_000) await rm(lock, { force: true });
}

function ignoreMissing(error: unknown): string | undefined {
  if (error instanceof GitError) return undefined;
  throw error;
}

interface MergeCommit {
  parent: string;
  message: string;
}

interface Followed {
  dir: string;
  contentDir: string;
  merged: MergeCommit | undefined;
}

export interface RepositoryOptions {
  /** The bare repository, e.g. `.data/forge.git`. */
  dir: string;
  contentDir: string;
  /** Who starts the git command; this process by default. */
  execute?: ExecuteGit | undefined;
}

export interface Repository {
  git: Git;
  prepare: () => Promise<void>;
  /** The head of `main`, once it says what the content folder says. */
  refreshMain: (merged?: MergeCommit) => Promise<string>;
  /** A commit that adds these files to its parent; no branch moves. */
  commitFiles: (
    parent: string,
    files: readonly { path: string; content: Uint8Array }[],
    message: string,
  ) => Promise<string>;
  readRef: (ref: string) => Promise<string | undefined>;
  /** Moves a ref from what it was expected to be (absent by default); `false` when it was not that. */
  moveRef: (ref: string, wanted: string, expected?: string) => Promise<boolean>;
  readFile: (revision: string, path: string) => Promise<{ bytes: Uint8Array; version: string } | undefined>;
  writeBlob: (content: string | Uint8Array) => Promise<string>;
  removeRef: (ref: string) => Promise<void>;
  /** Removes a branch, and from the disk all that nothing else holds; a branch already gone is fine. */
  eraseBranch: (branch: string) => Promise<void>;
  /** Says of objects that nothing should hold any more that the next erasing takes them. */
  release: (objects: readonly string[]) => Promise<void>;
}
