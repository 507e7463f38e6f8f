import { defineRule } from '#domain/catalogue/rule.ts';
import { repairMarkdownTypography, repairTypography } from '#domain/notice/typography.ts';
import { typographyIssue } from '#domain/notice/typography-issue.ts';

/** « ’ » and no-break spaces: what people read looks the same on every page, and no sign begins a line. */
export const typography = defineRule({
  code: 'typographie',
  scope: 'notice',
  check: ({ notice: { description_courte = '' }, corps }) => {
    const lines = corps.split('\n');
    const repaired = repairMarkdownTypography(corps).split('\n');
    return [
      typographyIssue(description_courte, repairTypography(description_courte), ['description_courte']),
      ...repaired.map((line, index) => typographyIssue(lines[index] ?? '', line, ['corps', index])),
    ].flatMap((found) => found?.issue ?? []);
  },
});
