import type { FileIssue } from '#domain/issue.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';

/** Findings for other programs: `{ version, errors, warnings, issues: [...] }`. */
export function reportToJson(issues: readonly FileIssue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return `${JSON.stringify({ version: 1, errors, warnings: issues.length - errors, issues: issues.map(toRecord) }, null, 2)}\n`;
}

function toRecord(issue: FileIssue) {
  return {
    file: issue.file,
    line: issue.line,
    column: issue.column,
    code: issue.code,
    severity: issue.severity,
    path: issue.path,
    message: issueMessage(issue),
    fix: fixMessage(issue) ?? null,
    fixable: issue.fix?.automatic ?? false,
  };
}
