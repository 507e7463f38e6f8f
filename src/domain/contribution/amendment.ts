import { describeBody, describeFields, type CardRequest } from '#domain/contribution/card.ts';
import type { ProposalAmendment } from '#domain/contribution/forge.ts';
import { foldLong, inlineCode } from '#domain/contribution/fence.ts';
import type { NoticeVersion } from '#domain/contribution/merge.ts';
import type { Payload } from '#domain/contribution/payload.ts';
import { proposedVersion } from '#domain/contribution/wanted-version.ts';
import { fieldKeys, type FieldKey } from '#domain/notice/fields.ts';

/**
 * The note of an amendment: what changed, field by field, and what the person says of it. Our words outside fences, the
 * person’s inside; the first line is the mark, which no other note of ours has.
 */
export function describeAmendment(request: AmendmentRequest): ProposalAmendment {
  const { reference, revision, changed, messages, unwritten, words } = request;
  const { say } = words;
  const mark = say('amendment.mark', { count: revision - 1, reference: inlineCode(reference) });
  const note = [
    mark,
    changed.length === 0
      ? say('amendment.message-only')
      : unwritten === undefined
        ? say('amendment.text')
        : say('amendment.not-written', { reason: unwritten }),
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

/**
 * What an amendment changes of a contribution, as `describeAmendment` tells it.
 * @param sent the text the forge has, when it is known
 * @param told the number of that text: messages that came later are this amendment’s
 */
export function compareTexts(
  sent: Payload | undefined,
  now: Payload,
  told: number,
): Pick<AmendmentRequest, 'before' | 'after' | 'changed' | 'messages'> {
  const before = sent && proposedVersion(sent);
  const after = proposedVersion(now);
  const differs = (key: FieldKey) =>
    JSON.stringify(valueOf(before, key)) !== JSON.stringify(valueOf(after, key));
  return {
    before,
    after,
    changed: fieldKeys.filter(differs),
    messages: (now.messages ?? []).filter(({ revision }) => revision > told).map(({ text }) => text),
  };
}

function valueOf(version: NoticeVersion | undefined, key: FieldKey): unknown {
  return key === 'corps' ? (version?.corps ?? '') : version?.notice[key];
}

/** `before` and `after` are the notice as the proposal put it before this amendment, and after it. */
export interface AmendmentRequest extends CardRequest {
  /** Public reference. */
  reference: string;
  /** Counts the texts of the contribution; the first amendment makes it 2. */
  revision: number;
  /** Why the new text is not in the proposal, when it could not be brought there. */
  unwritten?: string | undefined;
  /** What the person writes to moderators, oldest first; more than one when amendments came faster than the forge. */
  messages: readonly string[];
}
