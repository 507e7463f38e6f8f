import { issueIn, type Located } from '#domain/catalogue/rule.ts';
import type { FileIssue } from '#domain/issue.ts';
import type { Exception } from '#domain/vocabulary.ts';

/**
 * Takes out the findings that `exceptions.yaml` knows about; an exception nothing needs any more is a finding itself,
 * so the list can only shrink.
 * @returns the findings that stay, and those of the list itself, still to be placed in it
 */
export function applyExceptions(issues: readonly FileIssue[], exceptions: readonly Exception[]): Excepted {
  const matches = (issue: FileIssue, exception: Exception) =>
    issue.code === exception.regle && issue.file === exception.fichier;
  const kept = issues.filter((issue) => !exceptions.some((exception) => matches(issue, exception)));
  const useless = exceptions.flatMap((exception, index) =>
    // One about a fact is judged where facts are: by `npm run facts`.
    exception.notice !== undefined || issues.some((issue) => matches(issue, exception))
      ? []
      : issueIn('exceptions.yaml', 'exception-inutile', [index], {
          regle: exception.regle ?? '',
          fichier: exception.fichier ?? '',
        }),
  );
  return { kept, useless };
}

export interface Excepted {
  kept: FileIssue[];
  useless: Located[];
}
