import { defineRule, issueIn, noticeFile, type Located } from '#domain/catalogue/rule.ts';
import { formerNoticePath, noticePath } from '#domain/site/routes.ts';

/** An old address leads to one notice, and is not the address of a page that exists. */
export const duplicateRedirection = defineRule({
  code: 'redirection-en-double',
  scope: 'catalogue',
  check: ({ catalogue: { notices } }) => {
    const seen = new Map<string, string>(
      notices.flatMap(({ slug }) => [
        [noticePath(slug).replace(/\.html$/, ''), slug],
        [formerNoticePath(slug), slug],
      ]),
    );
    return notices.flatMap(({ slug, notice }) =>
      (notice.redirections ?? []).flatMap((path, index): Located[] => {
        const key = path.replace(/\.html$/, '');
        const other = seen.get(key);
        seen.set(key, other ?? slug);
        // Its own `/content/` address is written for every notice: saying it again is no fault.
        return other === undefined || key === formerNoticePath(slug)
          ? []
          : [
              issueIn(noticeFile(slug), 'redirection-en-double', ['redirections', index], {
                valeur: path,
                notice: other,
              }),
            ];
      }),
    );
  },
});
