import createMarkdown, { type MarkdownIt } from 'markdown-it';

/**
 * Markdown of notices, written by anonymous people: no HTML, no images, links that give no credit. `check`
 * lets in no heading but `##`, under the page’s own title.
 */
const untrusted = create().disable('image');
untrusted.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'nofollow ugc noopener');
  return self.renderToken(tokens, index, options);
};

/** Markdown of editorial pages, written by the people who run the directory; no HTML either. */
const trusted = create();

/** The HTML of a notice’s body. */
export function renderNoticeBody(markdown: string): string {
  return untrusted.render(markdown);
}

/** The HTML of an editorial page. */
export function renderEditorial(markdown: string): string {
  return trusted.render(markdown);
}

function create(): MarkdownIt {
  return createMarkdown({ html: false, linkify: false, typographer: false });
}
