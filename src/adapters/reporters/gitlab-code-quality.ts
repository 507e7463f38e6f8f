import { createHash } from 'node:crypto';
import type { FileIssue } from '#domain/issue.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';

/**
 * Findings as GitLab shows them on the lines of a merge request.
 * @param dir the content folder as seen from the repository’s root
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function reportToCodeQuality(issues: readonly FileIssue[], dir: string): string {
  const seen = new Map<string, number>();
  const records = issues.map((issue) => {
    const path = `${dir.replace(/^\.\//, '').replace(/\/$/, '')}/${issue.file}`;
    const identity = [path, issue.code, ...issue.path, JSON.stringify(issue.params)].join('\n');
    // The line is left out, so that a finding keeps its identity when text above it moves; twins are numbered.
    const rank = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, rank);
    return {
      description: [issueMessage(issue), fixMessage(issue)].filter(Boolean).join(' — '),
      check_name: issue.code,
      fingerprint: createHash('sha256').update(`${identity}\n${rank}`).digest('hex'),
      severity: issue.severity === 'error' ? 'major' : 'minor',
      location: { path, lines: { begin: issue.line } },
    };
  });
  return `${JSON.stringify(records, null, 2)}\n`;
}
