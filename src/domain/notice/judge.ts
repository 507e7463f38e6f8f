import type { Issue } from '#domain/issue.ts';
import { checkBody } from '#domain/notice/body.ts';
import { repairNotice } from '#domain/notice/repair.ts';
import { noticeKeys, noticeSchema, type Notice } from '#domain/notice/schema.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { zodErrorToIssues } from '#domain/zod-issues.ts';

/**
 * Judges one notice as read from a file or a form: what can be mended, what the schema refuses, what the body may not hold.
 * @returns `notice` as it stands when it is valid, else as mended when that is enough, else nothing;
 * `repaired` is what `fix` would write.
 */
export function judgeNotice(raw: Record<string, unknown>, body: string, vocabulary: Vocabulary): Judgement {
  const { repaired, issues } = repairNotice(raw, vocabulary);
  const asWritten = noticeSchema.safeParse(raw);
  const asRepaired = noticeSchema.safeParse(repaired);
  const refused = asRepaired.success ? [] : zodErrorToIssues(asRepaired.error, repaired, noticeKeys);
  return {
    issues: [...issues, ...refused, ...checkBody(body)],
    notice: asWritten.data ?? asRepaired.data,
    repaired,
  };
}

export interface Judgement {
  issues: Issue[];
  notice: Notice | undefined;
  repaired: Record<string, unknown>;
}
