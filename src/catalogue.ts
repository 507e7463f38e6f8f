import { join } from 'node:path';
import { readContent, type Content } from '#adapters/content-files/read-content.ts';
import { readPages, type EditorialPage } from '#adapters/content-files/read-pages.ts';
import { createSite, type Site } from '#views/site.ts';

/**
 * The only module through which pages read `content/`: once per build, through the same reader as `check`.
 * Astro’s own collections are not used: they would parse every notice a second time, by other rules.
 */
const contentDir = process.env.CONTENT_DIR ?? 'content';
const content: Content = await readContent(contentDir);
const pages: ReadonlyMap<string, EditorialPage> = await readPages(join(contentDir, 'pages'));

/** Pages whose text stands in a template with more than text. */
const templated = new Set(['donnees', 'mini-site']);

export const catalogue = content.catalogue;
export const site: Site = createSite(content.settings, {
  address: process.env.SITE_URL,
  builtAt: process.env.BUILT_AT ?? new Date().toISOString(),
});

/** The editorial pages of `content/pages/` that have no template of their own. */
export function editorialPages(): EditorialPage[] {
  return [...pages.values()].filter(({ slug }) => !templated.has(slug));
}

/** An editorial page by its slug, for the template that shows it with something more. */
export function editorialPage(slug: string): EditorialPage | undefined {
  return pages.get(slug);
}
