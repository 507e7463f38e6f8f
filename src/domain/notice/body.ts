import { createIssue, type Issue } from '#domain/issue.ts';
import {
  conflictMark,
  findLabel,
  isAutolink,
  readLines,
  splitCodeSpans,
  type MarkdownLine,
} from '#domain/notice/markdown-signs.ts';
import { bodySchema } from '#domain/notice/schema.ts';
import { findSuspectCharacter, toNfc, trimEndOf, trimOf } from '#domain/text.ts';
import { quote, zodErrorToIssues } from '#domain/zod-issues.ts';

/** What a body may not hold: HTML, images, a heading of level 1 or above level 2, hidden characters, a merge left undone. Paths are `['corps', line]`. */
export function checkBody(corps: string): Issue[] {
  const whole = bodySchema.safeParse(corps);
  const issues: Issue[] = whole.success
    ? []
    : zodErrorToIssues(whole.error, corps).map((issue) => ({ ...issue, path: ['corps', 0] }));
  let above = '';
  const lines = [...readLines(corps)];
  for (const { index, text: line, fenced } of lines) {
    const underlined = above.trim() !== '';
    above = fenced ? '' : line;
    if (fenced) continue;
    const path = ['corps', index];
    // In code, anything may be shown.
    const text = splitCodeSpans(line)
      .map((span) => (span.code ? '' : span.text))
      .join('');
    const unescaped = text.replace(escapedSign, '·');
    const html = unescaped.match(/<[a-z/!?][^>]*>?/gi)?.find((tag) => !isAutolink(tag));
    if (html !== undefined) issues.push(createIssue('corps-html', path, { valeur: quote(html) }));
    const image = findLabel(unescaped, '![', '([');
    if (image !== undefined) issues.push(createIssue('corps-image', path, { valeur: quote(image) }));
    const heading = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s?)*(#{1,6})(?:\s|$)/.exec(text)?.[1];
    if (heading !== undefined && heading.length !== 2)
      issues.push(createIssue('corps-titre', path, { valeur: heading }));
    if (underlined && /^ {0,3}=+ *$/.test(text))
      issues.push(createIssue('corps-titre', path, { valeur: quote(text) }));
  }
  issues.push(...findConflicts(lines));
  for (const [index, text] of corps.split('\n').entries()) {
    const suspect = findSuspectCharacter(text);
    if (suspect)
      issues.push(
        createIssue('caractere-suspect', ['corps', index], {
          valeur: quote(text),
          caractere: suspect.codePoint,
        }),
      );
  }
  return issues;
}

/** A merge that git left undone, told at each of its marks, code apart; paths as `checkBody` gives them. */
export function findConflicts(lines: Iterable<MarkdownLine>): Issue[] {
  return [...lines].flatMap(({ index, text, fenced }) =>
    !fenced && conflictMark.test(text)
      ? createIssue('fusion-inachevee', ['corps', index], { valeur: quote(text) })
      : [],
  );
}

/** A sign that a backslash makes plain. @see https://spec.commonmark.org/0.31.2/#backslash-escapes */
const escapedSign = /\\[^\p{Letter}\p{Number}\s]/gu;

/** The body in canonical form: LF, NFC, no trailing spaces, one final newline, no blank lines around. */
export function formatBody(corps: string): string {
  const lines = [...readLines(toNfc(corps).replace(/\r\n?/g, '\n'))];
  const text = lines
    .map(({ index, text: line, fenced }) =>
      // Two trailing spaces are a line break in Markdown: a backslash says it visibly.
      !fenced && line.endsWith('  ') && breaksInside(line, lines[index + 1]?.text)
        ? `${line.trimEnd()}\\`
        : trimEndOf(line, ' \t'),
    )
    .join('\n');
  const trimmed = trimOf(text, '\n');
  return trimmed === '' ? '' : `${trimmed}\n`;
}

/** Whether a line break at the end of this line would be inside a paragraph: elsewhere a backslash would be shown. */
function breaksInside(line: string, next: string | undefined): boolean {
  return (
    line.trim() !== '' &&
    !/^ {0,3}#{1,6}(?:\s|$)|^\s*\|/.test(line) &&
    next !== undefined &&
    !/^\s*(?:$|[#>|=`~*+-]|\d+[.)])/.test(next)
  );
}
