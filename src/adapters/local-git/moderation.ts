import { basename, join } from 'node:path';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { readContent, type Content } from '#adapters/content-files/read-content.ts';
import { parseYaml } from '#adapters/content-files/yaml.ts';
import { replaceFile } from '#adapters/content-files/write-file.ts';
import { systemRefusal } from '#adapters/system-refusal.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { createErrorFinder } from '#domain/catalogue/new-errors.ts';
import { noticeFile } from '#domain/catalogue/rule.ts';
import { allowedPath } from '#domain/contribution/forge.ts';
import { mergeNotice, type NoticeVersion } from '#domain/contribution/merge.ts';
import type { AcceptedProposal, ReviewedProposal } from '#domain/contribution/moderation.ts';
import { contributionTrailer, noticeSource, type Conflict } from '#domain/contribution/proposal.ts';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import type { Issue } from '#domain/issue.ts';
import { friendSource } from '#domain/mini-site/friend.ts';
import { friendSchema } from '#domain/mini-site/schema.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { zodErrorToIssues } from '#domain/zod-issues.ts';
import type { LocalForge } from './local-forge.ts';
import type { Repository } from './repository.ts';

/**
 * Takes an open proposal into the content folder: merged with what the notice became meanwhile, checked again, written
 * whole or not at all, in canonical form. Repeating it after a kill ends the work.
 */
export async function acceptProposal(
  forge: LocalForge,
  review: ReviewedProposal,
  { contentDir, now }: { contentDir: string; now: () => Date },
): Promise<AcceptedProposal> {
  const { repository, reviews } = forge;
  if (review.state !== 'ouverte') return { outcome: 'not-open' };
  const main = await repository.refreshMain();
  const head = await repository.readRef(`refs/heads/${review.branch}`);
  if (head === undefined) return { outcome: 'not-open' };
  const base = await repository.git.text(['merge-base', main, head]);
  const paths = (await repository.git.text(['diff', '--name-only', '-z', base, head]))
    .split('\0')
    .filter((path) => path !== '');
  const forbidden = paths.find((path) => !allowedPath(path));
  if (forbidden !== undefined) return { outcome: 'forbidden-path', path: forbidden };
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const file = await repository.readFile(head, path);
    if (file !== undefined) files.set(path, file.bytes);
  }
  // A proposal may hold a logo beside its notice, or several notices.
  const slugs = paths.map((path) => basename(path, '.md')).filter((slug) => files.has(noticeSource(slug)));
  const content = await readContent(contentDir);
  for (const slug of slugs) {
    files.delete(noticeSource(slug));
    const merged = await mergeProposed(repository, { main, base, head }, slug, content.catalogue);
    if ('cause' in merged) return { outcome: 'conflict', ...merged };
    const checked = checkAccepted(content, merged.slug, merged.version, [...files.keys()]);
    if ('issues' in checked) return { outcome: 'faulty', issues: checked.issues };
    files.set(noticeSource(merged.slug), new TextEncoder().encode(checked.text));
  }
  const friends = judgeFriends(files, content);
  if (friends !== undefined) return friends;
  // Withdrawn while it was being read: what its contributor was told stands. From here on, it cannot be any more.
  const taken = await reviews.update(review.reference, ({ state }) =>
    state === 'ouverte' ? { taken: now().toISOString() } : {},
  );
  if (taken.state !== 'ouverte') return { outcome: 'not-open' };
  const unwritable = await writeFiles(contentDir, files);
  if (unwritable !== undefined) {
    await reviews.update(review.reference, () => ({ taken: undefined }));
    return unwritable;
  }
  await repository.refreshMain({
    parent: head,
    message: `${review.title}\n\n${contributionTrailer(review.reference)}\n`,
  });
  await reviews.update(review.reference, () => ({ state: 'fusionnee', updated: now().toISOString() }));
  await repository.git.run(['update-ref', '-d', `refs/heads/${review.branch}`, head]);
  return { outcome: 'accepted', files: [...files.keys()].sort().map(placeInFolder) };
}

/**
 * All of them or none, the logo first: a notice never names a file that is not there.
 * @returns the file that the system did not let it write
 */
async function writeFiles(
  contentDir: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Extract<AcceptedProposal, { outcome: 'unwritable' }> | undefined> {
  const undo: (() => Promise<void>)[] = [];
  for (const [file, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = join(contentDir, placeInFolder(file));
    try {
      undo.push(await replaceFile(path, bytes));
    } catch (reason) {
      for (const putBack of undo) await putBack();
      const cause = systemRefusal(reason);
      if (cause === undefined) throw reason;
      return { outcome: 'unwritable', cause, path };
    }
  }
  return undefined;
}

/** Where a file of the repository is in the folder of the contents. */
function placeInFolder(file: string): string {
  return file.slice('content/'.length);
}

/** The proposed notice merged with what it became on `main`, under its new name when it was renamed; or why not. */
async function mergeProposed(
  repository: Repository,
  { main, base, head }: { main: string; base: string; head: string },
  slug: string,
  catalogue: Catalogue,
): Promise<{ slug: string; version: NoticeVersion } | Conflict> {
  const read = async (revision: string, name: string) => {
    const file = await repository.readFile(revision, noticeSource(name));
    return file && readVersion(new TextDecoder().decode(file.bytes));
  };
  const [before, wanted] = [await read(base, slug), await read(head, slug)];
  let name = slug;
  let current = await read(main, slug);
  if (before !== undefined && current === undefined) {
    name = followRenamed(catalogue, slug) ?? slug;
    current = await read(main, name);
  }
  if (wanted === undefined || (before !== undefined && current === undefined))
    return { cause: 'removed', fields: [], file: noticeSource(slug) };
  if (current === undefined) return { slug, version: wanted };
  const merge = mergeNotice(before ?? { notice: {}, corps: '' }, current, wanted);
  if (merge.version !== undefined) return { slug: name, version: merge.version };
  const cause = before === undefined ? 'taken' : 'fields';
  return { cause, fields: merge.conflicts, file: noticeSource(name) };
}

/** A mini-site is one small file of its own: it says all it must, and takes the place of no other. */
function judgeFriends(
  files: ReadonlyMap<string, Uint8Array>,
  { friends }: Content,
): Extract<AcceptedProposal, { outcome: 'conflict' | 'faulty' }> | undefined {
  for (const [path, bytes] of files) {
    const slug = basename(path, '.yaml');
    if (path !== friendSource(slug)) continue;
    const value = readYaml(bytes);
    const result = friendSchema.safeParse(value);
    if (!result.success) return { outcome: 'faulty', issues: zodErrorToIssues(result.error, value) };
    const current = friends.find((friend) => friend.slug === slug);
    if (current !== undefined && current.adresse !== result.data.adresse)
      return { outcome: 'conflict', cause: 'taken', fields: [], file: path };
  }
  return undefined;
}

/** What cannot be read says nothing, and so lacks everything. */
function readYaml(bytes: Uint8Array): unknown {
  try {
    return parseYaml(new TextDecoder().decode(bytes)) ?? {};
  } catch {
    return {};
  }
}

/** What `check` would say of the catalogue with this notice in it: an accepted notice never breaks the build. */
function checkAccepted(
  { catalogue, logos }: Content,
  slug: string,
  { notice, corps }: NoticeVersion,
  paths: readonly string[],
): { text: string } | { issues: Issue[] } {
  const judgement = judgeNotice(notice, corps, catalogue.vocabulary);
  const refused = judgement.issues.filter(
    ({ severity, fix }) => severity === 'error' && fix?.automatic !== true,
  );
  if (judgement.notice === undefined || refused.length > 0) return { issues: refused };
  const others = catalogue.notices.filter((entry) => entry.slug !== slug);
  const context = {
    catalogue: createCatalogue([...others, { slug, notice: judgement.notice, corps }], catalogue.vocabulary),
    logos: new Set([...logos, ...paths.map((path) => path.replace(/^content\/logos\//, ''))]),
  };
  // Faults the catalogue already has are not this notice’s. Another that names it may be at fault: of two twins, the
  // later in alphabetical order is reported.
  const issues = createErrorFinder({ catalogue, logos })(context)
    .filter(({ file, issue }) => file === noticeFile(slug) || issue.params.notice === slug)
    .map(({ issue }) => issue);
  return issues.length > 0 ? { issues } : { text: writeNoticeFile(judgement.repaired, corps) };
}
