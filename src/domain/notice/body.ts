import { createIssue, type Issue } from '#domain/issue.ts';
import { bodySchema } from '#domain/notice/schema.ts';
import { findSuspectCharacter } from '#domain/text.ts';
import { quote, zodErrorToIssues } from '#domain/zod-issues.ts';

/** What a body may not hold: HTML, images, a heading of level 1 or above level 2, hidden characters. Paths are `['corps', line]`. */
export function checkBody(body: string): Issue[] {
  const whole = bodySchema.safeParse(body);
  const issues: Issue[] = whole.success
    ? []
    : zodErrorToIssues(whole.error, body).map((issue) => ({ ...issue, path: ['corps', 0] }));
  for (const [index, text] of linesOutsideCode(body)) {
    const path = ['corps', index];
    const html = /<(?:[a-zA-Z/!?])[^>]*>?/.exec(text);
    if (html && !/^<(?:https?:\/\/|mailto:)[^\s<>]+>$/.test(html[0]))
      issues.push(createIssue('corps-html', path, { valeur: quote(html[0]) }));
    const image = /!\[[^\]]*\][([]/.exec(text);
    if (image) issues.push(createIssue('corps-image', path, { valeur: quote(image[0]) }));
    const heading = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s?)*(#{1,6})(?:\s|$)/.exec(text)?.[1];
    if (heading !== undefined && heading.length !== 2)
      issues.push(createIssue('corps-titre', path, { valeur: heading }));
    if (/^ {0,3}=+ *$/.test(text)) issues.push(createIssue('corps-titre', path, { valeur: quote(text) }));
  }
  for (const [index, text] of body.split('\n').entries()) {
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

/** The body in canonical form: LF, NFC, no trailing spaces, one final newline, no blank lines around. */
export function formatBody(body: string): string {
  const lines = body.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  const prose = new Set([...linesOutsideFences(lines.join('\n'))].map(([index]) => index));
  const text = lines
    .map((line, index) =>
      // Two trailing spaces are a line break in Markdown: a backslash says it visibly.
      prose.has(index) && / {2,}$/.test(line) && breaksInside(line, lines[index + 1])
        ? `${line.trimEnd()}\\`
        : line.replace(/[ \t]+$/, ''),
    )
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  return text === '' ? '' : `${text}\n`;
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

/** Lines with their number, without fenced blocks and inline code, where anything may be shown. */
function* linesOutsideCode(body: string): Generator<[number, string]> {
  for (const [index, text] of linesOutsideFences(body)) {
    yield [index, text.replace(/(`+)(?!`)[^`]*?(?<!`)\1(?!`)/g, '')];
  }
}

function* linesOutsideFences(body: string): Generator<[number, string]> {
  let fence: string | undefined;
  for (const [index, text] of body.split('\n').entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && text.trim() === mark) fence = undefined;
    } else if (mark !== undefined) {
      fence = mark;
    } else {
      yield [index, text];
    }
  }
}
