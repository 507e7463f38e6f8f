import { createIssue, type Issue } from '#domain/issue.ts';
import { isUnsecured } from '#domain/notice/address.ts';
import { checkBody } from '#domain/notice/body.ts';
import { repairNotice } from '#domain/notice/repair.ts';
import { fieldsWhere, noticeKeys } from '#domain/notice/fields.ts';
import { noticeSchema, type Notice } from '#domain/notice/schema.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { quote, zodErrorToIssues } from '#domain/zod-issues.ts';

/**
 * Judges one notice as read from a file or a form: what can be repaired, what the schema refuses, what the body may not hold.
 * @returns `notice` as it stands when it is valid, else as repaired when that is enough, else nothing;
 * `repaired` is what `fix` would write.
 * @param secured addresses over http that were seen to answer over https
 */
export function judgeNotice(
  raw: Record<string, unknown>,
  corps: string,
  vocabulary: Vocabulary,
  secured?: ReadonlySet<string>,
): Judgement {
  const { repaired, issues } = repairNotice(raw, vocabulary, secured);
  const asWritten = noticeSchema.safeParse(raw);
  const isAsWritten = issues.length === 0 && Object.keys(repaired).length === Object.keys(raw).length;
  const asRepaired = isAsWritten ? asWritten : noticeSchema.safeParse(repaired);
  const refused = asRepaired.success ? [] : zodErrorToIssues(asRepaired.error, repaired, noticeKeys);
  return {
    issues: [...issues, ...refused, ...findUnsecured(repaired), ...checkBody(corps)],
    notice: asWritten.data ?? asRepaired.data,
    repaired,
  };
}

/** Addresses left over http: nobody knows whether the site answers otherwise, so nothing is rewritten. */
function findUnsecured(notice: Record<string, unknown>): Issue[] {
  return openAddressKeys.flatMap((key) => {
    const address = notice[key];
    return typeof address === 'string' && isUnsecured(address)
      ? createIssue('adresse-non-securisee', [key], { valeur: quote(address) })
      : [];
  });
}

/** Those of one site alone have to be over https: the schema says so. */
const openAddressKeys = fieldsWhere((field) => field.kind === 'address' && field.pattern === undefined);

export interface Judgement {
  issues: Issue[];
  notice: Notice | undefined;
  repaired: Record<string, unknown>;
}
