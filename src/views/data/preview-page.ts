import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { noticePath } from '#domain/site/routes.ts';
import { escapeMarkup } from '#domain/text.ts';
import { tPreview } from '#words/preview.ts';
import { plainPage } from '#views/data/plain-page.ts';
import type { Site } from '#views/site.ts';

/** The first page of a preview: which notices a merge request changes, each with a link to see it as it would be. */
export function previewPage(changes: readonly NoticeChange[], catalogue: Catalogue, site: Site): string {
  const items = changes.map(({ slug, change }) => {
    const entry = catalogue.bySlug.get(slug);
    const name = escapeMarkup(entry?.notice.nom ?? slug);
    const shown =
      entry === undefined ? name : `<a href="${escapeMarkup(site.href(noticePath(slug)))}">${name}</a>`;
    return `<li>${shown} (${tPreview(`changed.${change}`)})</li>`;
  });
  return plainPage({
    title: tPreview('title'),
    body: [
      `<p>${tPreview('warning')}</p>`,
      items.length === 0 ? `<p>${tPreview('none')}</p>` : `<ul>\n${items.join('\n')}\n</ul>`,
      `<p><a href="${escapeMarkup(site.href('/index.html'))}">${tPreview('home')}</a></p>`,
    ],
  });
}

/**
 * Reads what `git diff --name-status --no-renames` says of the notices.
 * @returns the notices, in the order of git; other files are left out
 */
export function readChanges(diff: string): NoticeChange[] {
  return diff.split('\n').flatMap((line) => {
    const [status = '', path = ''] = line.split('\t');
    const change = kinds[status];
    const slug = /(?:^|\/)notices\/([a-z0-9-]+)\.md$/.exec(path)?.[1];
    return change === undefined || slug === undefined ? [] : [{ slug, change }];
  });
}

const kinds: Readonly<Record<string, NoticeChange['change']>> = { A: 'added', M: 'changed', D: 'removed' };

export interface NoticeChange {
  slug: string;
  change: 'added' | 'changed' | 'removed';
}
