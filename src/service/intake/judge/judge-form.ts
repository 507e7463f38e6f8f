import type { Content } from '#adapters/content-files/read-content.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import { mergeNotice } from '#domain/contribution/merge.ts';
import { applyCorrection } from '#domain/contribution/proposal.ts';
import { amendSubmission, parseSubmission, type Submission } from '#domain/contribution/submission.ts';
import type { Issue } from '#domain/issue.ts';
import { serviceMessages } from '#i18n/fr/service.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { OutboxPayload } from '../../submission-row.ts';
import { serviceKeys } from '../read-form.ts';

const t = createTranslate(serviceMessages);

/**
 * Reads what was sent as a submission, or all that has to change in it. The logo is not looked at: it is decoded last.
 * An old slug stands for the notice that took over its address.
 */
export function judgeForm({ fields: sent, hasLogo, before }: FormToJudge, content: Content): Judged {
  const fields = before === undefined ? new Map(sent) : completeFields(sent, before.submission);
  for (const key of serviceKeys) fields.delete(key);
  // Without JavaScript, the empty file field of some browsers is sent as text.
  if (fields.get('logo') === '') fields.delete('logo');
  const parsed = parseSubmission(Object.fromEntries(fields), content.catalogue.vocabulary);
  const issues = (parsed.issues ?? []).map(describeIssue);
  const named = parsed.submission?.notice;
  const notice = named === undefined ? undefined : followRenamed(content.catalogue, named);
  const file = content.files.get(notice ?? named ?? '');
  if (named !== undefined && file === undefined) issues.push(ownIssue('notice-inconnue', ['notice']));
  if (issues.length > 0 || parsed.submission === undefined) return { issues };
  const submission = file === undefined ? parsed.submission : { ...parsed.submission, notice: file.slug };
  if (before !== undefined) return amend(before, submission, hasLogo);
  if (file === undefined) return { submission, payload: { submission } };
  const { canonical: _, ...base } = readVersion(file.text);
  if (!hasLogo && changesNothing(submission, base)) return { issues: [ownIssue('rien-a-changer', [])] };
  return { submission, payload: { submission, base } };
}

/** An amendment is always about the notice it amends; a new notice sent again in part keeps its name and licence. */
function completeFields(sent: ReadonlyMap<string, unknown>, before: Submission): Map<string, unknown> {
  const fields = new Map(sent);
  fields.delete('notice');
  if (before.notice !== undefined) fields.set('notice', before.notice);
  else {
    for (const key of ['nom', 'licences'] as const)
      if (isBlank(fields.get(key))) fields.set(key, before.fields[key]);
  }
  return fields;
}

/** What was sent first with what is sent now; what it was compared to stays what the person started from. */
function amend(before: OutboxPayload, amendment: Submission, hasLogo: boolean): Judged {
  const submission = amendSubmission(before.submission, amendment);
  if (!hasLogo && JSON.stringify(submission) === JSON.stringify(before.submission))
    return { issues: [ownIssue('rien-a-changer', [])] };
  return { submission, payload: { ...before, submission } };
}

function changesNothing(submission: Submission, base: NonNullable<OutboxPayload['base']>): boolean {
  const asked = applyCorrection(submission, base);
  const merge = mergeNotice(asked.base, base, asked.wanted);
  return merge.conflicts === undefined && merge.changed.length === 0;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** A finding of the domain as the service tells it. */
export function describeIssue(issue: Issue): ApiIssue {
  return {
    code: issue.code,
    path: [...issue.path],
    message: [issueMessage(issue), fixMessage(issue)].filter(Boolean).join(' '),
  };
}

/** A finding of the service itself, which no notice file can have. */
export function ownIssue(code: OwnIssue, path: string[]): ApiIssue {
  return { code, path, message: t(`issue.${code}`) };
}

type OwnIssue =
  | 'identifiant-invalide'
  | 'jeton-perime'
  | 'preuve-rejouee'
  | 'notice-inconnue'
  | 'rien-a-changer'
  | 'logo-trop-gros'
  | 'logo-svg'
  | 'logo-type'
  | 'logo-trop-grand'
  | 'logo-illisible'
  | 'logo-plus-tard';

export interface ApiIssue {
  code: string;
  path: (string | number)[];
  message: string;
}

/** Plain data, for it goes to another thread. */
export interface FormToJudge {
  fields: ReadonlyMap<string, unknown>;
  /** A picture came with it: a correction may then change nothing else. */
  hasLogo: boolean;
  /** In an amendment, what it amends. */
  before?: OutboxPayload | undefined;
}

export type Judged =
  | { submission: Submission; payload: OutboxPayload; issues?: undefined }
  | { issues: ApiIssue[]; submission?: undefined };

export type EnvelopeKey = (typeof serviceKeys)[number];
