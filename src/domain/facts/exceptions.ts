import type { FactFinding } from '#domain/facts/compare.ts';
import type { Exception } from '#domain/vocabulary.ts';

/**
 * Gives each contradiction the reason `exceptions.yaml` has for it, and tells the exceptions that none needs any more.
 * What is not one only for another source keeps its reason too; so does an addition that is known to be wrong, and is not
 * to be filled in.
 */
export function excuseFindings(findings: readonly FactFinding[], exceptions: readonly Exception[]): Excused {
  const about = exceptions.filter(({ notice }) => notice !== undefined);
  const find = ({ notice, champ, kind }: FactFinding) =>
    kind === 'difference'
      ? undefined
      : about.find((exception) => exception.notice === notice && exception.champ === champ);
  const used = new Set(findings.map(find));
  return {
    findings: findings.map((finding) => {
      const exception = find(finding);
      return exception === undefined ? finding : { ...finding, raison: exception.raison };
    }),
    useless: about.filter((exception) => !used.has(exception)),
  };
}

export interface Excused {
  findings: FactFinding[];
  useless: Exception[];
}
