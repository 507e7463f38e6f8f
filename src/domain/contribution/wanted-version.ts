import type { NoticeVersion } from '#domain/contribution/merge.ts';
import type { Payload } from '#domain/contribution/payload.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import { formatBody } from '#domain/notice/body.ts';
import { orderNotice } from '#domain/notice/format.ts';

/** In a correction, the notice as the contributor started from it and as they want it; both to be merged. */
export function applyCorrection(
  submission: Submission,
  base: NoticeVersion,
): { base: NoticeVersion; wanted: NoticeVersion } {
  const { fields, corps, removed = [], seen = {} } = submission;
  const { corps: seenBody, ...seenFields } = seen;
  const started = {
    notice: withoutNull({ ...base.notice, ...seenFields }),
    corps: 'corps' in seen ? formatBody(typeof seenBody === 'string' ? seenBody : '') : base.corps,
  };
  const absent = Object.fromEntries(removed.map((key) => [key, undefined]));
  return {
    base: started,
    wanted: {
      notice: withoutNull({ ...started.notice, ...fields, ...absent }),
      corps: removed.includes('corps') ? '' : (corps ?? started.corps),
    },
  };
}

/** A notice as a contribution wants it, whatever became of it since on the forge. */
export function proposedVersion({ submission, base }: Payload): NoticeVersion {
  if (submission.notice === undefined)
    return { notice: orderNotice(submission.fields), corps: submission.corps ?? '' };
  return applyCorrection(submission, base ?? { notice: {}, corps: '' }).wanted;
}

function withoutNull(notice: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(notice).filter(([, value]) => value !== undefined && value !== null),
  );
}
