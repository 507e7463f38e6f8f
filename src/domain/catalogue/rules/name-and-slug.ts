import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { nameToSlug } from '#domain/notice/slug.ts';

/** The file name comes from the name, or from an alias that explains it: slugs outlive renamings. */
export const nameAndSlug = defineRule({
  code: 'nom-et-slug-differents',
  scope: 'notice',
  check: ({ slug, notice }) => {
    const expected = nameToSlug(notice.nom);
    const known = [expected, ...(notice.alias ?? []).map(nameToSlug)];
    return expected === '' || known.includes(slug)
      ? []
      : [
          createIssue(
            'nom-et-slug-differents',
            ['nom'],
            { valeur: slug, nom: notice.nom },
            { expected: `${expected}.md`, automatic: false },
          ),
        ];
  },
});
