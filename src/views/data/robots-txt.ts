import type { Site } from '#views/site.ts';

/** Every page may be read by any robot, and the sitemap tells where they are. */
export function robotsTxt(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site.absolute('/sitemap-index.xml')}\n`;
}
