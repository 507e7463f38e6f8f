/*
 * The addresses of the site that depend on what it holds, each made here and nowhere else: they are promised, and other
 * sites keep them. Each function takes what the page is about and gives the path from the root of the site; `site.href`
 * and `site.absolute` put it under the address of this directory, `under` does in the browser.
 */

/** The page of a notice. */
export function noticePath(slug: string): string {
  return `/notices/${slug}.html`;
}

/** A notice as JSON. */
export function noticeDataPath(slug: string): string {
  return `/notices/${slug}.json`;
}

/** A notice as it is written: Markdown after its front matter. */
export function noticeTextPath(slug: string): string {
  return `/notices/${slug}.md`;
}

/** The feed of what happens to one notice. */
export function noticeFeedPath(slug: string): string {
  return `/notices/${slug}.xml`;
}

/** A notice as a card, for the pages of others. */
export function cardFramePath(slug: string): string {
  return `/notices/${slug}/carte.html`;
}

/** How to show a notice in another page. @see https://oembed.com/ */
export function oembedPath(slug: string): string {
  return `/oembed/${slug}.json`;
}

/** The picture that says « listed here ». */
export function badgePath(slug: string): string {
  return `/badge/${slug}.svg`;
}

/** A notice as a `publiccode.yml`. */
export function publiccodePath(slug: string): string {
  return `/publiccode/${slug}.yml`;
}

/** The notices whose name begins with a letter, in a large directory. */
export function noticeLetterPath(letter: string): string {
  return `/notices/lettre-${letter}.html`;
}

/** A tag, and the further pages of a long one. */
export function tagPath(slug: string, page = 1): string {
  return `/tags/${listPage(slug, page)}.html`;
}

/** The feed of a tag. */
export function tagFeedPath(slug: string): string {
  return `/tags/${slug}.xml`;
}

/** What replaces a product. */
export function alternativePath(slug: string): string {
  return `/alternatives/${slug}.html`;
}

/** The products whose name begins with a letter. */
export function alternativeLetterPath(letter: string): string {
  return `/alternatives/lettre-${letter}.html`;
}

/** What is under a licence, by its SPDX identifier, and the further pages of a long list. */
export function licencePath(id: string, page = 1): string {
  return `/licences/${listPage(id.toLowerCase(), page)}.html`;
}

/** What runs on a platform, and the further pages of a long list. */
export function platformPath(id: string, page = 1): string {
  return `/plateformes/${listPage(id, page)}.html`;
}

/** A curated list. */
export function miniSitePath(slug: string): string {
  return `/mini-sites/${slug}.html`;
}

/** The page of a selection that the address holds. */
export function selectionPath(selection: string): string {
  return `/selection.html#${selection}`;
}

/** The sheet of a selection that the address holds. */
export function sheetPath(selection: string): string {
  return `/imprimer.html#${selection}`;
}

/** The form, filled in with what a notice says. */
export function correctionPath(slug: string): string {
  return `/contribuer.html?notice=${slug}`;
}

/** The form, with some fields filled in. */
export function proposalPath(fields: URLSearchParams): string {
  return `/contribuer.html?${fields.toString()}`;
}

/** What other catalogues call each notice: every slug of the directory, and those of before. */
export const identifiersPath = '/identifiants.json';

/** The style that draws needs where scripts make cards. */
export const pictogramsPath = '/pictogrammes.css';

/** A page that a directory has one of, by its name: one of ours, or one of `content/pages/`. */
export function pagePath(name: string): string {
  return name === 'index' ? '/' : `/${name}.html`;
}

/** Where a notice was in the site that came before. */
export function formerNoticePath(slug: string): string {
  return `/content/${slug}`;
}

/**
 * A path under the site’s own, for scripts that know only that.
 * @param root with its final slash
 */
export function under(root: string, path: string): string {
  return root + path.slice(1);
}

/** What the address of a page of a list ends with: the list’s own name, for the first one. */
export function listPage(name: string, page: number): string {
  return page === 1 ? name : `${name}/${page}`;
}
