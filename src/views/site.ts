import type { SiteSettings } from '#domain/site/settings.ts';
import { trimEndOf } from '#domain/text.ts';

/** What every page needs of the site: its settings, and how its addresses are written. */
export function createSite(
  settings: SiteSettings,
  { address, builtAt }: { address?: string | undefined; builtAt: string },
): Site {
  const root = trimEndOf(address ?? settings.url, '/');
  const base = new URL(`${root}/`).pathname;
  return {
    ...settings,
    url: root,
    builtAt,
    href: (path) => `${base}${path.replace(/^\//, '')}`,
    absolute: (path) => `${root}/${path.replace(/^\//, '')}`,
  };
}

export interface Site extends SiteSettings {
  /** Without a final slash. */
  url: string;
  /** ISO date of the build. */
  builtAt: string;
  /** A path of the site as a page links to it, with the site’s own path in front. */
  href: (path: string) => string;
  /** The whole address of a path of the site. */
  absolute: (path: string) => string;
}
