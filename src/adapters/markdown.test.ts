import { describe, expect, it } from 'vitest';
import { renderNoticeBody } from './markdown.ts';

const render = (markdown: string) => renderNoticeBody(markdown, (slug) => `/annuaire/notices/${slug}.html`);

describe('links in the body of a notice', () => {
  it('lead to another notice by its file, wherever the site lives', () => {
    expect(render('[Weblate](weblate.md)')).toBe(
      '<p><a href="/annuaire/notices/weblate.html">Weblate</a></p>\n',
    );
  });

  it('to a notice that is not there leave its name', () => {
    const html = renderNoticeBody('Voir [*Ailleurs*](ailleurs.md) et [Ici](ici.md).', (slug) =>
      slug === 'ici' ? '/notices/ici.html' : undefined,
    );
    expect(html).toBe('<p>Voir <em>Ailleurs</em> et <a href="/notices/ici.html">Ici</a>.</p>\n');
  });

  it.each(['https://a.org/x.md', '../autre/weblate.md', 'Weblate.md'])('give no credit to %s', (target) => {
    expect(render(`[x](${target})`)).toBe(`<p><a href="${target}" rel="nofollow ugc noopener">x</a></p>\n`);
  });
});
