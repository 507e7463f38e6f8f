import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { describeProposal, type DescriptionRequest } from '#domain/contribution/description.ts';
import { allowedPath, type Proposal, type ProposedFile } from '#domain/contribution/forge.ts';
import type { ProposalWords } from '#domain/contribution/proposal-words.ts';
import { mergeNotice, type NoticeVersion } from '#domain/contribution/merge.ts';
import { chooseLabels, reviewNotice } from '#domain/contribution/review.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import { applyCorrection } from '#domain/contribution/wanted-version.ts';
import { orderNotice } from '#domain/notice/format.ts';
import type { FieldKey } from '#domain/notice/fields.ts';
import { isSlug } from '#domain/notice/slug.ts';

/**
 * Turns a submission into what moderators are given. Pure: the same arguments always give the same proposal, so a
 * repeated attempt finds its first one. Title, branch and commit message hold the slug and nothing else of the
 * contributor’s. Throws on a slug or a reference that is not one.
 */
export function submissionToProposal(request: ProposalRequest): ProposalOutcome {
  const { submission, reference, slug, current, logo, logos } = request;
  if (!isSlug(slug) || !/^[0-9a-z]{10,26}$/.test(reference))
    throw new Error('not a slug, or not a reference');
  const logoName = logo && `${slug}.${logo.type}`;
  const change =
    submission.notice === undefined ? addition(request, logoName) : correction(request, logoName);
  if ('conflicts' in change)
    return { outcome: 'conflict', cause: 'fields', fields: change.conflicts, file: noticeSource(slug) };
  const { version, changed } = change;
  if (changed.length === 0 && logo === undefined) return { outcome: 'unchanged' };
  const kind = submission.notice === undefined ? 'ajout' : 'modification';
  const review = reviewNotice(slug, version, {
    before: current,
    changed,
    catalogue: request.catalogue,
    logos: new Set([...logos, ...(logoName === undefined ? [] : [logoName])]),
    texts: [submission.message, ...(request.messages ?? []), submission.pseudo, submission.tagsProposes],
    signs: request.signs,
  });
  const title = request.words.say(`title.${kind}`, { slug });
  const rewritten = current !== undefined && !current.canonical && changed.length > 0;
  return {
    outcome: 'proposal',
    proposal: {
      reference,
      slug,
      kind,
      branch: branchOf({ slug, reference }),
      title,
      commitMessage: `${title}\n\n${contributionTrailer(reference)}\n`,
      description: describeProposal({
        ...request,
        before: current,
        after: version,
        changed,
        review,
        rewritten,
      }),
      labels: chooseLabels(kind, review, request.revision),
      files: listFiles(request, version, changed.length > 0, logoName),
    },
  };
}

/** Where a notice is kept, in the repository of its directory. */
export function noticeSource(slug: string): string {
  return `content/notices/${slug}.md`;
}

/** The branch of a proposal: its first attempt is found again by it. */
export function branchOf({ slug, reference }: Pick<Proposal, 'slug' | 'reference'>): string {
  return `contrib/${slug}-${reference}`;
}

/** The line of a commit message that says which contribution it carries. */
export function contributionTrailer(reference: string): string {
  return `Contribution-Id: ${reference}`;
}

function addition({ submission, day }: ProposalRequest, logoName: string | undefined): ProposedChange {
  const notice = orderNotice({
    date_creation: day,
    ...submission.fields,
    ...(logoName === undefined ? {} : { logo: { src: logoName } }),
  });
  const corps = submission.corps ?? '';
  const changed = [...Object.keys(notice), ...(corps === '' ? [] : ['corps'])] as FieldKey[];
  return { version: { notice, corps }, changed };
}

function correction(
  { submission, base, current }: ProposalRequest,
  logoName: string | undefined,
): ProposedChange {
  if (current === undefined) throw new Error('a correction needs the notice as it stands');
  const fields = { ...submission.fields, ...(logoName === undefined ? {} : { logo: { src: logoName } }) };
  const asked = applyCorrection({ ...submission, fields }, base ?? current);
  const merge = mergeNotice(asked.base, current, asked.wanted);
  return merge.conflicts === undefined ? merge : { conflicts: merge.conflicts };
}

function listFiles(
  { slug, current, logo, logos, writeNotice }: ProposalRequest,
  { notice, corps }: NoticeVersion,
  noticeChanges: boolean,
  logoName: string | undefined,
): ProposedFile[] {
  const files: ProposedFile[] = [];
  if (noticeChanges)
    files.push({
      action: current === undefined ? 'create' : 'update',
      path: noticeSource(slug),
      content: new TextEncoder().encode(writeNotice(notice, corps)),
      ...(current === undefined ? {} : { version: current.version }),
    });
  if (logo !== undefined && logoName !== undefined)
    files.push({
      action: logos.has(logoName) ? 'update' : 'create',
      path: `content/logos/${logoName}`,
      content: logo.bytes,
    });
  for (const { path } of files) if (!allowedPath(path)) throw new Error(`refused path: ${path}`);
  return files;
}

type ProposedChange =
  { version: NoticeVersion; changed: readonly FieldKey[] } | { conflicts: readonly FieldKey[] };

/** What the service kept of a submission, for moderators. */
export interface KeptSubmission extends Pick<
  DescriptionRequest,
  'messages' | 'revision' | 'siteUrl' | 'others' | 'addressState'
> {
  submission: Submission;
  /** Public reference, `[0-9a-z]{10,26}`. */
  reference: string;
  /** File name of the notice, chosen once (`chooseSlug`) and kept: the branch is named after it. */
  slug: string;
  /** In a correction, the notice as it stood when it was received. */
  base?: NoticeVersion | undefined;
  /** A logo already re-encoded by the service. */
  logo?: { bytes: Uint8Array; type: 'png' | 'webp' } | undefined;
  /** Day of reception, `YYYY-MM-DD`: becomes the `date_creation` of a new notice that has none. */
  day: string;
  /** What its score is made of, as `reason:points`. */
  signs?: readonly string[] | undefined;
  /** It was held for them, and a person let it go. */
  released?: boolean | undefined;
}

export interface ProposalRequest extends KeptSubmission {
  /** In a correction, the notice as it stands on the target branch; `canonical` when its bytes are the reference form. */
  current?: (NoticeVersion & { version: string; canonical: boolean }) | undefined;
  catalogue: Catalogue;
  /** File names in `content/logos/`. */
  logos: ReadonlySet<string>;
  /** The canonical writer of a notice file. */
  writeNotice: (notice: Readonly<Record<string, unknown>>, corps: string) => string;
  words: ProposalWords;
}

/** `unchanged`: the notice already says all of it. */
export type ProposalOutcome =
  | { outcome: 'proposal'; proposal: Proposal }
  | { outcome: 'unchanged' }
  | ({ outcome: 'conflict' } & Conflict);

/**
 * Why a person has to choose: the same `fields` changed meanwhile, in other ways; the notice is `gone`; its file name
 * was `taken` by another one; it was `renamed` after the proposal was opened.
 */
export interface Conflict {
  cause: 'fields' | 'removed' | 'taken' | 'renamed';
  /** The fields to settle; none unless the cause is `fields` or `taken`. */
  fields: readonly FieldKey[];
  /** The file to look at. */
  file: string;
}
