import type { AcceptedProposal, HeldNotice, ReviewedProposal } from '#domain/contribution/moderation.ts';
import type { RefusalReason } from '#domain/vocabulary.ts';
import { allOf } from '#i18n/format.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';
import { conflictMessage } from '#i18n/conflict-message.ts';
import { tModeration } from '#words/moderation.ts';

/** The proposals as a list, one by line: number, title, labels, day, reference. */
export function reportList(reviews: readonly ReviewedProposal[]): string {
  if (reviews.length === 0) return tModeration('list.empty');
  const lines = reviews.map(({ number, title, labels, created, reference, state }) =>
    [
      String(number).padStart(4),
      title.padEnd(40),
      tModeration(`state.${state}`).padEnd(9),
      created.slice(0, 10),
      reference,
      labels.filter((label) => label !== 'contribution').join(', '),
    ].join('  '),
  );
  return [...lines, tModeration('list.count', { count: reviews.length })].join('\n');
}

/** What waits in the quarantine of the service, in its own words. */
export function reportHeld({ title, text }: HeldNotice): string {
  return ['', tModeration('held.title', { title: harmless(title) }), harmless(text)].join('\n');
}

/** The ready reasons of a refusal, by name. */
export function reportReasons(reasons: readonly RefusalReason[]): string {
  if (reasons.length === 0) return tModeration('refuse.no-reasons');
  return reasons.map(({ id, phrase }) => `  ${id.padEnd(22)}${phrase}`).join('\n');
}

/** One proposal whole: what moderators would read in a merge request, then the changes. */
export function reportReview(review: ReviewedProposal, diff: string): string {
  const { title, number, reference, state, labels, created, description, comments, notes } = review;
  return [
    tModeration('show.title', { title, number, reference }),
    tModeration('show.state', {
      state: tModeration(`state.${state}`),
      labels: labels.join(', '),
      date: created.slice(0, 10),
    }),
    '',
    harmless(description),
    ...(notes.length > 0 ? [tModeration('show.notes'), '', ...notes.map(({ text }) => harmless(text))] : []),
    tModeration('show.changes'),
    '',
    harmless(diff),
    ...(comments.length > 0
      ? [
          '',
          tModeration('show.comments'),
          ...comments.map(({ date, text }) =>
            tModeration('show.comment', { date: date.slice(0, 10), text: harmless(text) }),
          ),
        ]
      : []),
  ].join('\n');
}

/** What came of an acceptance, and what to do when nothing was written. */
export function reportAcceptance(
  acceptance: AcceptedProposal,
  { reference, state }: ReviewedProposal,
): string {
  switch (acceptance.outcome) {
    case 'accepted':
      return acceptance.files.length === 0
        ? tModeration('accept.nothing')
        : tModeration('accept.done', { files: allOf(acceptance.files.map((file) => `content/${file}`)) });
    case 'not-open':
      return tModeration('accept.not-open', { id: reference, state: tModeration(`state.${state}`) });
    case 'forbidden-path':
      return tModeration('accept.forbidden', { path: harmless(acceptance.path) });
    case 'conflict':
      return tModeration('accept.conflict', { reason: conflictMessage(acceptance) });
    case 'unwritable':
      return tModeration(`accept.${acceptance.cause}`, { path: acceptance.path, id: reference });
    case 'faulty':
      return [
        tModeration('accept.faulty'),
        ...acceptance.issues.map((issue) =>
          [`- ${issue.path.join('.')}  ${issueMessage(issue)}`, fixMessage(issue)]
            .filter((part) => part !== undefined)
            .join(' '),
        ),
      ].join('\n');
  }
}

/** A terminal obeys control characters: none of a stranger’s text may reach it. */
function harmless(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    '�',
  );
}
