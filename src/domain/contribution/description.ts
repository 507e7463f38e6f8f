import { describeBody, describeFields } from '#domain/contribution/card.ts';
import { fence, foldLong, inlineCode } from '#domain/contribution/fence.ts';
import { listPoints, type PointsRequest } from '#domain/contribution/points.ts';
import type { ProposalWords } from '#domain/contribution/proposal-words.ts';
import type { Submission } from '#domain/contribution/submission.ts';

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
      : say('verdict.some', { points: words.list(new Set(verdicts)) }),
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

export interface DescriptionRequest extends PointsRequest {
  reference: string;
  submission: Submission;
  /** What came with each amendment, oldest first: one made before the proposal was opened has no note of its own. */
  messages?: readonly string[] | undefined;
  /** The file was not in canonical form, so all of it is rewritten. */
  rewritten: boolean;
  /** Counts the texts of the contribution: more than 1 once it was amended. */
  revision?: number | undefined;
}
