import { defineRule, issueIn, noticeFile } from '#domain/catalogue/rule.ts';
import { ownPages } from '#domain/site/own-pages.ts';
import { redirectFile } from '#domain/site/redirect-file.ts';

/** An old address is not that of a page the site makes: that page would stay, and nobody would be led to the notice. */
export const redirectionToPage = defineRule({
  code: 'redirection-prise',
  scope: 'catalogue',
  check: ({ catalogue, editorial, miniSites }) => {
    const pages = (editorial?.pages ?? []).map(({ file }) => file.replace(/^pages\/|\.md$/g, ''));
    const own = ownPages(
      catalogue,
      pages,
      (miniSites ?? []).map(({ slug }) => slug),
    );
    return catalogue.notices.flatMap(({ slug, notice }) =>
      (notice.redirections ?? []).flatMap((path, index) =>
        own.has(`/${redirectFile(path) ?? ''}`)
          ? issueIn(noticeFile(slug), 'redirection-prise', ['redirections', index], { valeur: path })
          : [],
      ),
    );
  },
});
