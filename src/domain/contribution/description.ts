import { describeBody, describeFields, type CardRequest } from '#domain/contribution/card.ts';
import type { Contact } from '#domain/contribution/contact.ts';
import type { DuplicateReason } from '#domain/contribution/duplicates.ts';
import { fence, foldLong, inlineCode } from '#domain/contribution/fence.ts';
import { listPoints } from '#domain/contribution/points.ts';
import type { LicenceState, NoticeReview } from '#domain/contribution/review.ts';
import type { ScoreReason } from '#domain/contribution/score.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import type { Issue } from '#domain/issue.ts';
import type { FieldKey } from '#domain/notice/fields.ts';

/**
 * The description of a merge request, on one screen: the verdict, the fields with their values, what to know with its
 * links, longer texts folded, ready answers. Our own fixed texts, values of closed lists as inline code, and every text
 * of the contributor (or of a file) inside a fence.
 */
export function describeProposal(request: DescriptionRequest): string {
  const { reference, revision = 1, rewritten, words } = request;
  const { say } = words;
  const points = listPoints(request);
  const verdicts = points.flatMap(({ verdict }) => verdict ?? []);
  return [
    verdicts.length === 0
      ? say('verdict.none')
      : say('verdict.some', { points: [...new Set(verdicts)].join(', ') }),
    say('intro', { reference: inlineCode(reference) }),
    ...(revision > 1 ? [say('revised', { count: revision - 1 })] : []),
    ...describeFields(request),
    points.map(({ line }) => `- ${line}`).join('\n'),
    ...points.flatMap(({ block }) => block ?? []),
    ...(rewritten ? [say('rewritten')] : []),
    ...describeBody(request),
    ...describeContributor(request),
    ...readyAnswers(words),
    '',
  ].join('\n\n');
}

function describeContributor({ submission, messages = [], words: { say } }: DescriptionRequest): string[] {
  const { message, tagsProposes, pseudo } = submission;
  const parts = [
    ...[message, ...messages].map((text) => ['message', text] as const),
    ['proposed-tags', tagsProposes],
    ['pseudo', pseudo],
  ] as const;
  return parts.flatMap(([key, text]) =>
    text === undefined ? [] : [`**${say(key)}**`, foldLong((lines) => say('folded', { lines }), text)],
  );
}

/** Answers to copy, each in a fence so that a click takes it whole. */
function readyAnswers({ say }: ProposalWords): string[] {
  const answers = (['answer.accept', 'answer.ask', 'answer.refuse'] as const).map((key) => fence(say(key)));
  return [`<details><summary>${say('answers')}</summary>`, ...answers, '</details>'];
}

export interface DescriptionRequest extends CardRequest {
  reference: string;
  slug: string;
  submission: Submission;
  /** What came with each amendment, oldest first: one made before the proposal was opened has no note of its own. */
  messages?: readonly string[] | undefined;
  review: NoticeReview;
  /** The file was not in canonical form, so all of it is rewritten. */
  rewritten: boolean;
  /** Counts the texts of the contribution: more than 1 once it was amended. */
  revision?: number | undefined;
  /** Address of the site, for links to its pages. */
  siteUrl?: string | undefined;
  /** Other open proposals on the same notice, or on the same site. */
  others?: readonly OtherProposal[] | undefined;
  /** What the last visit of links says of an address: a state, when known. */
  addressState?: ((address: string) => string | undefined) | undefined;
}

export interface OtherProposal {
  /** Public reference. */
  reference: string;
  /** The forge’s own number. */
  id?: string | undefined;
  url?: string | undefined;
  /** On the same notice; otherwise on the same site. */
  sameSlug: boolean;
}

/** The sentences of a proposal, given by the door: the domain speaks no language. */
export interface ProposalWords {
  say: (key: ProposalText, params?: Readonly<Record<string, string | number>>) => string;
  finding: (issue: Issue) => string;
  /** What a field is called. */
  field: (key: FieldKey) => string;
}

export type ProposalText =
  | `title.${'ajout' | 'modification'}`
  | `verdict.${'none' | 'some' | 'refused' | 'spam' | 'duplicate' | 'other' | 'product' | 'mixed'}`
  | `verdict.${'language' | 'sensitive' | 'address' | 'findings' | Contact}`
  | `verdict.licence.${Exclude<LicenceState, 'libre'>}`
  | 'intro'
  | 'revised'
  | 'rewritten'
  | `card.${'field' | 'changed' | 'before' | 'after'}`
  | 'yes'
  | 'no'
  | 'absent'
  | 'notice'
  | `licence.${LicenceState}`
  | `duplicate.${DuplicateReason}`
  | `other.${'notice' | 'site'}`
  | 'product'
  | 'mixed'
  | 'wish'
  | 'language'
  | `contact.${Contact}`
  | 'spam'
  | `spam.${ScoreReason}`
  | 'address'
  | `address.${'known' | 'unknown' | 'copy'}`
  | 'sensitive'
  | 'refused'
  | 'findings.none'
  | 'findings.some'
  | 'body'
  | 'body.before'
  | 'folded'
  | 'message'
  | 'proposed-tags'
  | 'pseudo'
  | 'answers'
  | `answer.${'accept' | 'ask' | 'refuse'}`
  | `amendment.${'mark' | 'text' | 'message-only' | 'message'}`;
