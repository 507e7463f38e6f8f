import { createIssue, type Issue, type IssuePath } from '#domain/issue.ts';
import { quote } from '#domain/zod-issues.ts';

/** What `fix` would change of a text, quoted around its first sign that changes, with its place; nothing when nothing would. */
export function typographyIssue(
  text: string,
  repaired: string,
  path: IssuePath,
): { issue: Issue; at: number } | undefined {
  if (text === repaired) return undefined;
  let at = 0;
  while (text[at] === repaired[at]) at++;
  const around = (whole: string) => quote(whole.slice(Math.max(0, at - 12), at + 12));
  const fix = { expected: around(repaired), automatic: true };
  return { issue: createIssue('typographie', path, { valeur: around(text) }, fix), at };
}
