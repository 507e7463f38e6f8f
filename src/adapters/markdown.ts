import createMarkdown, { type MarkdownIt, type Token } from 'markdown-it';

/**
 * Markdown of notices, written by anonymous people: no HTML, no images, links that give no credit. `check`
 * lets in no heading but `##`, under the page’s own title.
 */
const untrusted = create().disable('image');
untrusted.renderer.rules.link_open = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const target = String(token?.attrGet('href') ?? '');
  const noticeHref: unknown = env?.noticeHref;
  const slug = /^([a-z0-9-]{1,80})\.md$/.exec(target)?.[1];
  if (slug === undefined || !isNoticeHref(noticeHref)) token?.attrSet('rel', 'nofollow ugc noopener');
  else {
    const href = noticeHref(slug);
    if (href === undefined) return unlink(tokens, index);
    token?.attrSet('href', href);
  }
  return self.renderToken(tokens, index, options);
};

/** Markdown of editorial pages, written by the people who run the directory; no HTML either. */
const trusted = create();

/**
 * The HTML of a notice’s body.
 * @param noticeHref the address of another notice on the site: bodies name its file, « [Weblate](weblate.md) »; a
 *   notice that has none is named without a link
 */
export function renderNoticeBody(markdown: string, noticeHref: NoticeHref): string {
  return untrusted.render(markdown, { noticeHref });
}

/** The HTML of an editorial page. */
export function renderEditorial(markdown: string): string {
  return trusted.render(markdown);
}

/** Leaves the text of a link without the link: links do not hold links, so the next end is its own. */
function unlink(tokens: readonly Token[], index: number): string {
  const end = tokens.slice(index).find(({ type }) => type === 'link_close');
  if (end !== undefined) end.hidden = true;
  return '';
}

function create(): MarkdownIt {
  return createMarkdown({ html: false, linkify: false, typographer: false });
}

/** markdown-it carries what it is given without a type. */
function isNoticeHref(value: unknown): value is NoticeHref {
  return typeof value === 'function';
}

type NoticeHref = (slug: string) => string | undefined;
