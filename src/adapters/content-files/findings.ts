import { createIssue, type FileIssue, type Issue } from '#domain/issue.ts';
import { placeIssue } from './notice-file.ts';
import type { PlainText } from './plain-text.ts';

/** One warning for a file saved as Windows does, whatever it holds: it is read all the same. */
export function warnOfLineEnds(file: string, { written, text }: PlainText, issues: FileIssue[]): void {
  if (written === text) return;
  const issue = createIssue('fin-de-ligne', [], {}, { expected: '', automatic: true });
  issues.push(placeIssue(issue, file));
}

/** The same finding for a file that `fix` leaves as it is: the repair is told, and a person makes it. */
export function leaveToPerson(issue: Issue): Issue {
  return issue.fix === undefined ? issue : { ...issue, fix: { ...issue.fix, automatic: false } };
}

/** What is found on the way, and what is known before. */
export interface Findings {
  issues: FileIssue[];
  rewrites: Rewrite[];
  secured: ReadonlySet<string> | undefined;
}

/** A file as it is and as `fix` would write it, the same when there is nothing to do. */
export interface Rewrite {
  file: string;
  written: string;
  canonical: string;
}
