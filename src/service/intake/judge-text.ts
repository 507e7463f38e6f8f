import { getDomain } from 'tldts';
import { createHash } from 'node:crypto';
import type { Content } from '#adapters/content-files/read-content.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { mergeNotice } from '#domain/contribution/merge.ts';
import type { Payload } from '#domain/contribution/payload.ts';
import { applyCorrection } from '#domain/contribution/proposal.ts';
import { findRefusal } from '#domain/contribution/refusal.ts';
import { scoreSubmission, textKey, type Score, type ScoreSigns } from '#domain/contribution/score.ts';
import { amendSubmission, parseSubmission, type Submission } from '#domain/contribution/submission.ts';
import type { Traits } from '#domain/contribution/store.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';
import type { Refusal } from '#domain/vocabulary.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';
import { ownIssue, type ApiIssue } from './own-issue.ts';

/**
 * Judges the text someone sent: a first one, or one that amends another. All that looks at foreign words is here, so
 * that it may run away from the thread that serves.
 */
export function judgeText({ fields, amends, hasLogo, signs }: Question, content: Content): Verdict {
  const { vocabulary } = content.catalogue;
  const parsed = parseSubmission(Object.fromEntries(completed(fields, amends)), vocabulary);
  if (parsed.issues !== undefined) return { outcome: 'invalid', issues: parsed.issues.map(tellIssue) };
  const sent = followRename(parsed.submission, content);
  const file = sent.notice === undefined ? undefined : content.files.get(sent.notice);
  if (sent.notice !== undefined && file === undefined)
    return { outcome: 'invalid', issues: [ownIssue('notice-inconnue', ['notice'])] };
  const base = amends?.base ?? (file && withoutForm(readVersion(file.text)));
  const submission = amends === undefined ? sent : amended(amends.submission, sent);
  const payload: Payload = { submission, ...(base === undefined ? {} : { base }) };
  const says = hasLogo || (amends !== undefined && sent.message !== undefined);
  if (!says && changesNothing(payload, amends))
    return { outcome: 'invalid', issues: [ownIssue('rien-a-changer', [])] };
  const candidate = submission.fields as Partial<Notice>;
  const refusal = findRefusal(candidate, vocabulary.refusals);
  return {
    outcome: 'judged',
    payload,
    message: amends === undefined ? undefined : sent.message,
    traits: findTraits(submission),
    refusal,
    ...scoreSubmission(submission, {
      ...signs,
      sameDomain: 0,
      sameText: 0,
      refused: refusal !== undefined,
      // By name alone: looking for doubles in earnest is the proposal’s work, this is only a sign.
      known: submission.notice === undefined && content.catalogue.byName.has(foldTight(candidate.nom ?? '')),
    }),
  };
}

/** An amendment is about the notice it amends; a new notice sent again in part keeps its name and licence. */
function completed(fields: Fields, amends: Payload | undefined): Map<string, unknown> {
  const whole = new Map(fields);
  // Without JavaScript, the empty file field of some browsers is sent as text.
  if (whole.get('logo') === '') whole.delete('logo');
  if (amends === undefined) return whole;
  const { notice, fields: before } = amends.submission;
  if (notice !== undefined) return whole.set('notice', notice);
  whole.delete('notice');
  for (const key of ['nom', 'licences'] as const) {
    if (isBlank(whole.get(key))) whole.set(key, before[key]);
  }
  return whole;
}

/** The first message stays: what comes with an amendment is told beside it. */
function amended(before: Submission, sent: Submission): Submission {
  const { message: _told, ...rest } = sent;
  return amendSubmission(before, rest);
}

/** The correction of a notice that was renamed is about its new name. */
function followRename(submission: Submission, { files, catalogue }: Content): Submission {
  const { notice } = submission;
  if (notice === undefined || files.has(notice)) return submission;
  const renamed = catalogue.notices.find((entry) =>
    entry.notice.redirections?.some((path) => path.replace(/\.html$/, '') === `/notices/${notice}`),
  );
  return renamed === undefined ? submission : { ...submission, notice: renamed.slug };
}

function changesNothing({ submission, base }: Payload, amends: Payload | undefined): boolean {
  if (amends !== undefined) return JSON.stringify(submission) === JSON.stringify(amends.submission);
  if (base === undefined) return false;
  const asked = applyCorrection(submission, base);
  const merge = mergeNotice(asked.base, base, asked.wanted);
  return merge.conflicts === undefined && merge.changed.length === 0;
}

/** What a contribution has in common with others: the site it points to, and a digest of what it says. */
function findTraits(submission: Submission): Traits {
  const address = submission.fields.site_web ?? submission.fields.depot;
  const domain =
    address === undefined ? undefined : (getDomain(address, { allowPrivateDomains: true }) ?? undefined);
  const key = textKey(submission);
  return {
    // Thousands of programs live on these: the same forge says nothing.
    domain: domain !== undefined && sharedDomains.has(domain) ? undefined : domain,
    // A few words are often the same by chance.
    textKey: key.length > 40 ? createHash('sha256').update(key).digest('base64url') : undefined,
  };
}

const sharedDomains = new Set([
  'github.com',
  'gitlab.com',
  'codeberg.org',
  'framagit.org',
  'sourceforge.net',
  'f-droid.org',
  'gnome.org',
  'kde.org',
  'mozilla.org',
]);

function withoutForm({ notice, corps }: { notice: Record<string, unknown>; corps: string }) {
  return { notice, corps };
}

function tellIssue(issue: Parameters<typeof issueMessage>[0]): ApiIssue {
  return {
    code: issue.code,
    path: [...issue.path],
    message: [issueMessage(issue), fixMessage(issue)].filter(Boolean).join(' '),
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

type Fields = ReadonlyMap<string, unknown>;

/** Plain data: it goes to another thread. */
export interface Question {
  /** As sent, without what speaks to the service. */
  fields: Fields;
  /** The text it amends. */
  amends?: Payload | undefined;
  hasLogo: boolean;
  /** What is known of the sending itself. */
  signs: Pick<ScoreSigns, 'trapFilled' | 'proof' | 'token'>;
}

export type Verdict =
  | ({
      outcome: 'judged';
      payload: Payload;
      /** What came with an amendment. */
      message: string | undefined;
      traits: Traits;
      refusal: Refusal | undefined;
    } & Score)
  | { outcome: 'invalid'; issues: ApiIssue[] };
