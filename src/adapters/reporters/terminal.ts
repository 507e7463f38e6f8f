import { styleText } from 'node:util';
import type { FileIssue } from '#domain/issue.ts';
import { pluralOf } from '#i18n/format.ts';
import { tCli } from '#words/cli.ts';
import { tFix } from '#words/issues.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';

/**
 * Findings as a person reads them: by file, each with its place, field, code, sentence, remedy and help.
 * @param notices how many notices were looked at
 * @param colour whether the terminal shows colours
 */
export function reportToTerminal(
  issues: readonly FileIssue[],
  { notices, colour }: { notices: number; colour: boolean },
): string {
  if (issues.length === 0) return `${tCli('check.clean', { notices })}\n`;
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text) : text;
  const files = Map.groupBy(issues, ({ file }) => file);
  const blocks = [...files].map(([file, found]) =>
    [paint('bold', `content/${file}`), ...found.flatMap((issue) => describe(issue, paint))].join('\n'),
  );
  return `${blocks.join('\n\n')}\n\n${summary(issues, files.size)}\n`;
}

function describe(
  issue: FileIssue,
  paint: (style: Parameters<typeof styleText>[0], text: string) => string,
): string[] {
  const field =
    issue.path[0] === 'corps' ? 'corps' : issue.path.filter((step) => typeof step === 'string').join('.');
  const place = `${issue.line}:${issue.column}`;
  const code = paint(issue.severity === 'error' ? 'red' : 'yellow', issue.code);
  const fix = fixMessage(issue);
  return [
    `  ${place.padEnd(6)} ${field === '' ? '' : `${field}  `}${code}${issue.severity === 'warning' ? `  ${tCli('check.warning')}` : ''}`,
    `        ${issueMessage(issue)}`,
    ...(fix === undefined
      ? []
      : [`        ${fix}${issue.fix?.automatic ? `          ${tFix('fix.automatic')}` : ''}`]),
    `        ${paint('dim', tFix('fix.help', { code: issue.code }))}`,
  ];
}

function summary(issues: readonly FileIssue[], files: number): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return tCli('check.summary', {
    errors: `${countOf('errors', errors)}, ${countOf('warnings', issues.length - errors)}`,
    files: countOf('files', files),
    fixable: issues.filter(({ fix }) => fix?.automatic).length,
  });
}

/** « 1 erreur », « 3 fichiers »… */
export function countOf(what: 'errors' | 'warnings' | 'files', count: number): string {
  return tCli(`check.${what}.${pluralOf(count)}`, { count });
}
