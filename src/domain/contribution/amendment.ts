import { describeBody, describeFields, type CardRequest } from '#domain/contribution/card.ts';
import { foldLong, inlineCode } from '#domain/contribution/fence.ts';

/**
 * The note of an amendment: what changed, field by field, and what the person says of it. Our words outside fences, the
 * person’s inside; the first line is the mark, which no other note of ours has.
 * @returns what `Forge.amendProposal` takes beside the revision
 */
export function describeAmendment(request: AmendmentRequest): { mark: string; note: string } {
  const { reference, revision, changed, messages, words } = request;
  const { say } = words;
  const mark = say('amendment.mark', { count: revision - 1, reference: inlineCode(reference) });
  const note = [
    mark,
    say(changed.length > 0 ? 'amendment.text' : 'amendment.message-only'),
    ...describeFields(request),
    ...describeBody(request),
    ...messages.flatMap((message) => [
      `**${say('amendment.message')}**`,
      foldLong((lines) => say('folded', { lines }), message),
    ]),
    '',
  ].join('\n\n');
  return { mark, note };
}

/** `before` and `after` are the notice as the proposal put it before this amendment, and after it. */
export interface AmendmentRequest extends CardRequest {
  /** Public reference. */
  reference: string;
  /** Counts the texts of the contribution; the first amendment makes it 2. */
  revision: number;
  /** What the person writes to moderators, oldest first; more than one when amendments came faster than the forge. */
  messages: readonly string[];
}
