import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue, type Issue, type IssuePath } from '#domain/issue.ts';
import { repairMarkdownTypography, repairTypography } from '#domain/notice/typography.ts';
import { quote } from '#domain/zod-issues.ts';

/** « ’ » and no-break spaces: what people read looks the same on every page, and no sign begins a line. */
export const typography = defineRule({
  code: 'typographie',
  scope: 'notice',
  check: ({ notice: { description_courte = '' }, corps }) => {
    const lines = corps.split('\n');
    return [
      ...compare(description_courte, repairTypography(description_courte), ['description_courte']),
      ...repairMarkdownTypography(corps)
        .split('\n')
        .flatMap((repaired, index) => compare(lines[index] ?? '', repaired, ['corps', index])),
    ];
  },
});

function compare(text: string, repaired: string, path: IssuePath): Issue[] {
  if (text === repaired) return [];
  let at = 0;
  while (text[at] === repaired[at]) at++;
  const around = (whole: string) => quote(whole.slice(Math.max(0, at - 12), at + 12));
  return [
    createIssue(
      'typographie',
      path,
      { valeur: around(text) },
      { expected: around(repaired), automatic: true },
    ),
  ];
}
