import type { DuplicateReason } from '#domain/contribution/duplicates.ts';
import { fence, inlineCode, isPlainValue } from '#domain/contribution/fence.ts';
import type { NoticeVersion } from '#domain/contribution/merge.ts';
import type { NoticeReview } from '#domain/contribution/review.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import type { Issue } from '#domain/issue.ts';
import { noticeKeys, noticeSchema, type NoticeKey } from '#domain/notice/schema.ts';

/**
 * The description of a merge request: our own fixed texts, values of closed lists as inline code, and every text of
 * the contributor (or of a file) inside a fence of its own.
 */
export function describeProposal(request: DescriptionRequest): string {
  const { reference, words, rewritten } = request;
  const { say } = words;
  return [
    say('intro'),
    say('reference', { reference: inlineCode(reference) }),
    ...(rewritten ? [say('rewritten')] : []),
    `## ${say('summary')}`,
    summaryTable(request),
    `## ${say('checks')}`,
    ...describeReview(request),
    ...describeTexts(request),
    ...describeContributor(request),
    '',
  ].join('\n\n');
}

function summaryTable({ before, after, changed, words: { say } }: DescriptionRequest): string {
  const rows = changed.map((key) => {
    const [old, wanted] = [valueOf(before, key), valueOf(after, key)];
    const change = old === undefined ? 'added' : wanted === undefined ? 'removed' : 'changed';
    const value = isPlain(key, old) && isPlain(key, wanted) ? plainChange(old, wanted) : say('below');
    return `| ${fieldLabel(key, say)} | ${say(change)} | ${value} |`;
  });
  const header = `| ${say('column.field')} | ${say('column.change')} | ${say('column.value')} |`;
  return [header, '| --- | --- | --- |', ...rows].join('\n');
}

function plainChange(old: unknown, wanted: unknown): string {
  const sides = [old, wanted].filter((value) => value !== undefined);
  return sides.map((value) => toLines(value).map(inlineCode).join(' ')).join(' → ');
}

function describeReview({ review, addressState, after, changed, words }: DescriptionRequest): string[] {
  const { say, finding } = words;
  const licences = review.licences.map(({ id, free }) =>
    say(free ? 'licence.free' : 'licence.not-free', { licence: isPlainValue(id) ? inlineCode(id) : '?' }),
  );
  const duplicates = review.duplicates.map(({ slug, reason }) =>
    say(`duplicate.${reason}`, { notice: inlineCode(slug) }),
  );
  const addresses = (['site_web', 'depot'] as const).flatMap((key) => {
    const address = after.notice[key];
    if (typeof address !== 'string' || !changed.includes(key)) return [];
    const state = addressState?.(address);
    return say(state === undefined ? 'address.unknown' : 'address.known', {
      field: fieldLabel(key, say),
      state: state === undefined || !isPlainValue(state) ? '' : inlineCode(state),
    });
  });
  const sensitive = review.sensitive.map((key) => say('sensitive', { field: fieldLabel(key, say) }));
  const points = [
    ...licences,
    ...(duplicates.length > 0 ? duplicates : [say('duplicate.none')]),
    ...addresses,
    ...sensitive,
  ];
  const findings = review.issues.map(
    (issue) => `${issue.path.map(String).join('.')}  ${issue.code}  ${finding(issue)}`,
  );
  return [
    points.map((point) => `- ${point}`).join('\n'),
    ...(review.refusal === undefined
      ? []
      : [
          say('refused', { date: inlineCode(review.refusal.date), notice: inlineCode(review.refusal.slug) }),
          fence(review.refusal.motif),
        ]),
    ...(findings.length === 0
      ? [say('findings.none')]
      : [say('findings.some', { count: findings.length }), fence(findings.join('\n'))]),
  ];
}

/** Free texts, before and after. A value of a closed list is already whole in the table. */
function describeTexts({ before, after, changed, words: { say } }: DescriptionRequest): string[] {
  const texts = changed.flatMap((key) => {
    const [old, wanted] = [valueOf(before, key), valueOf(after, key)];
    if (isPlain(key, old) && isPlain(key, wanted)) return [];
    const show = (value: unknown) =>
      value === undefined ? say('absent') : fence(toLines(value).join('\n').replace(/\n$/, ''));
    return [
      `### ${fieldLabel(key, say)}`,
      ...(before === undefined ? [] : [say('before'), show(old), say('after')]),
      show(wanted),
    ];
  });
  return texts.length === 0 ? [] : [`## ${say('texts')}`, ...texts];
}

function describeContributor({ submission, words: { say } }: DescriptionRequest): string[] {
  const { message, tagsProposes, pseudo } = submission;
  const parts = [
    ['message', message],
    ['proposed-tags', tagsProposes],
    ['pseudo', pseudo],
  ] as const;
  return parts.flatMap(([key, text]) => (text === undefined ? [] : [`## ${say(key)}`, fence(text)]));
}

function valueOf(version: NoticeVersion | undefined, key: NoticeKey | 'corps'): unknown {
  if (version === undefined) return undefined;
  return key === 'corps' ? version.corps || undefined : version.notice[key];
}

/** Whether a field only holds values of closed lists, whole and harmless as inline code. */
function isPlain(key: NoticeKey | 'corps', value: unknown): boolean {
  return value === undefined || (closedKeys.has(key) && toLines(value).every(isPlainValue));
}

function toLines(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(toLines);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(toLines);
  return [String(value)];
}

function fieldLabel(key: NoticeKey | 'corps', say: ProposalWords['say']): string {
  return key === 'corps' ? say('field.corps') : (noticeSchema.shape[key].meta()?.title ?? key);
}

const freeTexts = new Set<string>([
  'nom',
  'description_courte',
  'site_web',
  'depot',
  'alternative_a',
  'createurices',
  'lien_wikipedia',
  'lien_exodus',
  'redirections',
  'alias',
  'besoins',
  'installer',
]);
const closedKeys: ReadonlySet<string> = new Set(noticeKeys.filter((key) => !freeTexts.has(key)));

export interface DescriptionRequest {
  reference: string;
  submission: Submission;
  /** In a correction, the notice as it stands. */
  before: NoticeVersion | undefined;
  after: NoticeVersion;
  changed: readonly (NoticeKey | 'corps')[];
  review: NoticeReview;
  /** The file was not in canonical form, so all of it is rewritten. */
  rewritten: boolean;
  words: ProposalWords;
  addressState?: ((address: string) => string | undefined) | undefined;
}

/** The sentences of a proposal, given by the door: the domain speaks no language. */
export interface ProposalWords {
  say: (key: ProposalText, params?: Readonly<Record<string, string | number>>) => string;
  finding: (issue: Issue) => string;
}

export type ProposalText =
  | 'intro'
  | 'reference'
  | 'rewritten'
  | 'summary'
  | `column.${'field' | 'change' | 'value'}`
  | 'added'
  | 'changed'
  | 'removed'
  | 'below'
  | 'checks'
  | 'licence.free'
  | 'licence.not-free'
  | `duplicate.${DuplicateReason | 'none'}`
  | 'address.known'
  | 'address.unknown'
  | 'sensitive'
  | 'refused'
  | 'findings.none'
  | 'findings.some'
  | 'texts'
  | 'before'
  | 'after'
  | 'absent'
  | 'field.corps'
  | 'message'
  | 'proposed-tags'
  | 'pseudo';
