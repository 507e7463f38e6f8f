import { nameToSlug } from '#domain/notice/slug.ts';
import { trimEndOf } from '#domain/text.ts';

/**
 * Who our visits say they are: the name of the site, by which `robots.txt` may call us, and where to read about us when
 * the site has a public address.
 */
export function robotName(siteName: string, siteUrl: string): string {
  const product = `${nameToSlug(siteName) || 'annuaire'}-liens/1`;
  const { hostname } = new URL(siteUrl);
  if (!hostname.includes('.') || /^[\d.]+$/.test(hostname)) return product;
  return `${product} (+${trimEndOf(siteUrl, '/')}/robot.html)`;
}
