import { openJudgedNotices, type JudgedNotices } from '#adapters/content-files/judged-notices.ts';
import { forgetDoubtful, hasPages, rememberPages } from './kept-pages.ts';
import { lookAtSite } from './look-at-site.ts';
import { sharedKey, takePageCache } from './page-cache.ts';
import {
  recallSite,
  rememberSite,
  type SiteContent,
  type SiteMemory,
  type SiteRecord,
} from './site-memory.ts';

/**
 * What the build before left, for one build at a time: nothing when another one has it, or when nothing is kept.
 * @param code the fingerprint of the code
 */
export async function takeFormerBuild(
  code: string,
  contentDir: string,
  siteUrl: string,
  outDir: string,
): Promise<FormerBuild> {
  const kept = await takePageCache(contentDir, siteUrl, process.env.PAGE_CACHE);
  if (kept === undefined) return noFormer;
  const { folder, siteFile, judgedFile, release } = kept;
  const record = await recallSite(siteFile, outDir);
  // A large site is looked at for seconds: it begins at once.
  const memory = record && lookAtSite(record, outDir);
  // Where a site is found, it holds the pages of before itself.
  const pagesOfAstro = record === undefined ? folder : undefined;
  if (pagesOfAstro !== undefined) await forgetDoubtful(pagesOfAstro);
  return {
    record,
    pagesOfAstro,
    hasPagesOfAstro: pagesOfAstro !== undefined && hasPages(pagesOfAstro),
    left: () => Promise.resolve(memory),
    async known() {
      const shared = sharedKey(code, contentDir, siteUrl);
      return { shared, judged: await openJudgedNotices(judgedFile, shared) };
    },
    async remember(site) {
      if (pagesOfAstro !== undefined) await rememberPages(pagesOfAstro);
      await rememberSite(siteFile, outDir, site);
    },
    release,
  };
}

const noFormer: FormerBuild = {
  record: undefined,
  pagesOfAstro: undefined,
  hasPagesOfAstro: false,
  left: () => Promise.resolve(undefined),
  known: () => Promise.resolve({}),
  remember: () => Promise.resolve(),
  release: () => Promise.resolve(),
};

export interface FormerBuild {
  /** What it left in the folder of the site. */
  record: SiteRecord | undefined;
  /** Where Astro keeps pages, when the folder of the site does not. */
  pagesOfAstro: string | undefined;
  /** Whether there are some. */
  hasPagesOfAstro: boolean;
  /** What the folder still holds of it. */
  left: () => Promise<SiteMemory | undefined>;
  /** What it knew of the content. */
  known: () => Promise<KnownBefore>;
  /** This build is in place. */
  remember: (site: SiteContent) => Promise<void>;
  /** Another build may come. */
  release: () => Promise<void>;
}

export interface KnownBefore {
  /** A fingerprint of all that pages share. */
  shared?: string;
  /** What was said of each notice. */
  judged?: JudgedNotices;
}
