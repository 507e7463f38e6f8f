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
    const heading = /^ {0,3}(#{1,6})(?:\s|$)/.exec(text)?.[1];
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
  const text = body
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    // Two trailing spaces are a line break in Markdown: a backslash says it visibly.
    .map((text) => text.replace(/ {2,}$/, '\\').replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\\(?=\n\n|$)/g, '');
  return text === '' ? '' : `${text}\n`;
}

/** Lines with their number, without fenced blocks and inline code, where anything may be shown. */
function* linesOutsideCode(body: string): Generator<[number, string]> {
  let fence: string | undefined;
  for (const [index, text] of body.split('\n').entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && text.trim() === mark) fence = undefined;
    } else if (mark !== undefined) {
      fence = mark;
    } else {
      yield [index, text.replace(/(`+)(?!`)[^`]*?(?<!`)\1(?!`)/g, '')];
    }
  }
}
