import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue, type Issue, type IssuePath } from '#domain/issue.ts';
import { mendMarkdownTypography, mendTypography } from '#domain/notice/typography.ts';
import { quote } from '#domain/zod-issues.ts';

/** « ’ » and no-break spaces: what people read looks the same on every page, and no sign begins a line. */
export const typography = defineRule({
  code: 'typographie',
  scope: 'notice',
  check: ({ notice: { description_courte = '' }, corps }) => {
    const lines = corps.split('\n');
    return [
      ...compare(description_courte, mendTypography(description_courte), ['description_courte']),
      ...mendMarkdownTypography(corps)
        .split('\n')
        .flatMap((mended, index) => compare(lines[index] ?? '', mended, ['corps', index])),
    ];
  },
});

function compare(text: string, mended: string, path: IssuePath): Issue[] {
  if (text === mended) return [];
  let at = 0;
  while (text[at] === mended[at]) at++;
  const around = (whole: string) => quote(whole.slice(Math.max(0, at - 12), at + 12));
  return [
    createIssue('typographie', path, { valeur: around(text) }, { expected: around(mended), automatic: true }),
  ];
}
