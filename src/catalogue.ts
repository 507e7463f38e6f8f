import { join } from 'node:path';
import { readContent, type Content } from '#adapters/content-files/read-content.ts';
import { readHosts } from '#adapters/content-files/read-hosts.ts';
import { readPages, type EditorialPage } from '#adapters/content-files/read-pages.ts';
import { linksFile, readLinksFile } from '#adapters/link-visitor/links-file.ts';
import { defaultRetentionDays } from '#domain/contribution/retention.ts';
import { hostsBySlug } from '#domain/hosts/hosts.ts';
import type { LinksReport } from '#domain/links/report.ts';
import { withDelays } from '#views/editorial-delays.ts';
import { createSite, type Site } from '#views/site.ts';

/**
 * The only module through which pages read `content/`: once per build, through the same reader as `check`.
 * Astro’s own collections are not used: they would parse every notice a second time, by other rules.
 */
const contentDir = process.env.CONTENT_DIR ?? 'content';
const content: Content = await readContent(contentDir);
const pages: ReadonlyMap<string, EditorialPage> = withDelays(
  await readPages(join(contentDir, 'pages')),
  Number(process.env.RETENTION_DAYS ?? '') || defaultRetentionDays,
);

/** Pages whose text stands in a template with more than text. */
const templated = new Set(['donnees', 'mini-site']);

export const catalogue = content.catalogue;
export const site: Site = createSite(content.settings, {
  address: process.env.SITE_URL,
  builtAt: process.env.BUILT_AT ?? new Date().toISOString(),
});

const snapshot = await readHosts(join(contentDir, 'hosts.json'));

/** Who hosts what, when anyone knows. */
export const hosts = snapshot && { snapshot, bySlug: hostsBySlug(snapshot) };

const report = await readLinksFile(linksFile(process.env.DATA_DIR ?? '.data'));

/** What the last visits of the links told, once there were any; a site is built all the same without them. */
export const links: LinksReport | undefined = typeof report === 'string' ? undefined : report;

/** The editorial pages of `content/pages/` that have no template of their own. */
export function editorialPages(): EditorialPage[] {
  return [...pages.values()].filter(({ slug }) => !templated.has(slug));
}

/** An editorial page by its slug, for the template that shows it with something more. */
export function editorialPage(slug: string): EditorialPage | undefined {
  return pages.get(slug);
}
