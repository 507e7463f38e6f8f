import { isDeepStrictEqual } from 'node:util';
import type { KnownContent, KnownFile } from '../../content/reader.ts';
import { noticeMaxBytes } from '#adapters/content-files/notice-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import { checkFreeRedirections } from '#domain/contribution/free-redirections.ts';
import { mergeNotice } from '#domain/contribution/merge.ts';
import type { Payload } from '#domain/contribution/payload.ts';
import { applyCorrection, proposedVersion } from '#domain/contribution/wanted-version.ts';
import { amendSubmission, parseSubmission, type Submission } from '#domain/contribution/submission.ts';
import { placeKey } from '#domain/identity.ts';
import { createIssue } from '#domain/issue.ts';
import { miniSiteKeys } from '#domain/mini-site/friend.ts';
import { isFieldKey } from '#domain/notice/fields.ts';
import { slugMaxLength } from '#domain/notice/slug.ts';
import { credentialKeys, type ContributionIssue } from '#domain/contribution/api.ts';
import { describeIssue, ownIssue } from '../own-issue.ts';

/**
 * Reads what was sent as a submission, or all that has to change in it. The logo is not looked at: it is decoded last.
 * An old slug stands for the notice that took over its address.
 */
export function judgeForm(form: FormToJudge, content: KnownContent): Judged {
  const judged = readForm(form, content);
  return judged.payload !== undefined && isTooLarge(judged.payload, form.hasLogo)
    ? { issues: [describeIssue(createIssue('fichier-trop-gros', ['corps'], { maximum: noticeMaxBytes }))] }
    : judged;
}

function readForm({ fields, hasLogo, before }: FormToJudge, content: KnownContent): Judged {
  const sent = Object.fromEntries(readFields(fields, before?.payload.submission));
  const parsed = parseSubmission(sent, content.catalogue.vocabulary);
  if (parsed.submission === undefined) return { issues: parsed.issues.map(describeIssue) };
  const file = findFile(parsed.submission, content);
  const issues = findIssues(parsed.submission, file, content);
  if (issues.length > 0) return { issues };
  const submission = file === undefined ? parsed.submission : { ...parsed.submission, notice: file.slug };
  if (before !== undefined)
    return amend(before, submission, { hasLogo, saysNothing: !saysSomething(fields) });
  if (file === undefined) return { submission, payload: { submission } };
  const { canonical: _, ...base } = readVersion(file.text);
  if (!hasLogo && changesNothing(submission, base)) return { issues: [ownIssue('rien-a-changer', [])] };
  return { submission, payload: { submission, base } };
}

/** What was sent of the notice itself, with what an amendment leaves as it was. */
function readFields(sent: FormToJudge['fields'], before: Submission | undefined): Map<string, unknown> {
  const fields = before === undefined ? new Map(sent) : completeFields(sent, before);
  for (const key of credentialKeys) fields.delete(key);
  // Without JavaScript, the empty file field of some browsers is sent as text.
  if (fields.get('logo') === '') fields.delete('logo');
  return fields;
}

/** The file of the notice that is corrected, under the name it has now. */
function findFile({ notice }: Submission, { catalogue, files }: KnownContent): KnownFile | undefined {
  return notice === undefined ? undefined : files.get(followRenamed(catalogue, notice) ?? notice);
}

/** What is wrong in a well-formed submission, for what this directory already holds. */
function findIssues(
  submission: Submission,
  file: KnownFile | undefined,
  content: KnownContent,
): ContributionIssue[] {
  const redirections = checkFreeRedirections(
    submission.fields.redirections ?? [],
    file?.notice?.redirections ?? [],
    { slug: file?.slug, catalogue: content.catalogue },
  );
  return [
    ...(submission.notice !== undefined && file === undefined
      ? [ownIssue('notice-inconnue', ['notice'])]
      : []),
    ...redirections.map(describeIssue),
    ...(submission.miniSite === true && isListed(submission, content)
      ? [ownIssue('mini-site-connu', ['site_web'])]
      : []),
  ];
}

/**
 * An amendment is always about the notice it amends; a new notice sent again in part keeps its name and licence, and what is
 * sent empty is taken back.
 */
function completeFields(sent: ReadonlyMap<string, unknown>, before: Submission): Map<string, unknown> {
  const fields = new Map(sent);
  fields.delete('notice');
  fields.delete('mini_site');
  if (before.notice !== undefined) fields.set('notice', before.notice);
  else {
    if (before.miniSite === true) fields.set('mini_site', true);
    for (const key of before.miniSite === true ? miniSiteKeys : (['nom', 'licences'] as const))
      if (isBlank(fields.get(key))) fields.set(key, before.fields[key]);
    const emptied = [...fields].filter(([key, value]) => isFieldKey(key) && isBlank(value));
    if (emptied.length > 0)
      fields.set('retirer', [fields.get('retirer') ?? [], emptied.map(([key]) => key)].flat());
  }
  return fields;
}

/** Whether a mini-site is in the list already, by its address. */
function isListed({ fields }: Submission, { friends }: KnownContent): boolean {
  const place = placeKey(fields.site_web ?? '');
  return friends.some(({ adresse }) => placeKey(adresse) === place);
}

/**
 * What was sent first with what is sent now; what it was compared to stays what the person started from. The first
 * message stays too: each amendment’s own is told beside it, once.
 */
function amend(
  { payload: before, revision }: NonNullable<FormToJudge['before']>,
  sent: Submission,
  { hasLogo, saysNothing }: { hasLogo: boolean; saysNothing: boolean },
): Judged {
  const { message, ...changes } = sent;
  const submission = amendSubmission(before.submission, changes);
  const told = before.messages ?? [];
  const news = message !== undefined && told.at(-1)?.text !== message;
  const same = isDeepStrictEqual(submission, before.submission);
  // The same amendment again, because its answer was lost, is no fault.
  const isRepeat = revision > firstAmendment && !saysNothing;
  if (same && message === undefined && !hasLogo && !isRepeat)
    return { issues: [ownIssue('rien-a-changer', [])] };
  const messages = news ? [...told, { revision, text: message }] : told;
  return {
    submission,
    payload: {
      ...before,
      submission,
      ...(hasLogo ? { pictured: revision } : {}),
      ...(messages.length > 0 ? { messages } : {}),
    },
  };
}

/** The number of the text that a first amendment makes. */
const firstAmendment = 2;

/** Whether anything was sent of the notice itself. */
function saysSomething(fields: FormToJudge['fields']): boolean {
  return [...fields.keys()].some((key) => isFieldKey(key) || key === 'retirer');
}

/** Whether the file that moderators would get is larger than one may be, with the lines that are written for the sender. */
function isTooLarge(payload: Payload, hasLogo: boolean): boolean {
  const { notice, corps } = proposedVersion(payload);
  const logo = hasLogo ? { logo: { src: 'x'.repeat(slugMaxLength + '.webp'.length) } } : {};
  const text = writeNoticeFile({ date_creation: '0000-00-00', ...notice, ...logo }, corps);
  return Buffer.byteLength(text) > noticeMaxBytes;
}

function changesNothing(submission: Submission, base: NonNullable<Payload['base']>): boolean {
  const asked = applyCorrection(submission, base);
  const merge = mergeNotice(asked.base, base, asked.wanted);
  return merge.conflicts === undefined && merge.changed.length === 0;
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Plain data, for it goes to another thread. */
export interface FormToJudge {
  fields: ReadonlyMap<string, unknown>;
  /** A picture came with it: a correction may then change nothing else. */
  hasLogo: boolean;
  /** In an amendment, what it amends, and the number its text will have. */
  before?: { payload: Payload; revision: number } | undefined;
}

export type Judged =
  | { submission: Submission; payload: Payload; issues?: undefined }
  | { issues: ContributionIssue[]; submission?: undefined; payload?: undefined };
