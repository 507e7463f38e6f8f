import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { recommendedIn } from '#domain/mini-site/recommended.ts';
import type { MiniSiteEntry } from '#domain/mini-site/schema.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

/** Beyond, drawing them all would be most of a build: only those that people are sent to keep theirs. */
const picturedMax = 2000;

/**
 * The notices that have a picture of their own for the links people send: those with a logo; in a very large directory,
 * those of them that are recommended. The others show the site’s.
 */
export function picturedNotices(
  { notices }: Catalogue,
  miniSites: readonly MiniSiteEntry[],
): readonly NoticeEntry[] {
  const withLogo = notices.filter(({ notice }) => notice.logo !== undefined);
  if (withLogo.length <= picturedMax) return withLogo;
  const recommended = recommendedIn(miniSites);
  return withLogo.filter(({ slug, notice }) => notice.mis_en_avant === true || recommended.has(slug));
}
