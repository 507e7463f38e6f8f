import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { menuPages, pagesOutOfMenus } from './menu.ts';
import {
  alternativeLetterPath,
  alternativePath,
  cardFramePath,
  licencePath,
  miniSitePath,
  noticeLetterPath,
  platformPath,
  tagPath,
} from './routes.ts';

/**
 * The addresses of all pages that the site makes, but for those of notices and the further pages of long lists.
 * @param pages the editorial pages, by their names
 * @param miniSites the curated lists, by their slugs
 */
export function ownPages(
  { vocabulary, notices, byTag, byLicence, byPlatform }: Catalogue,
  pages: readonly string[],
  miniSites: readonly string[],
): ReadonlySet<string> {
  return new Set([
    ...[...standingPages(), ...pages].map((name) => `/${name}.html`),
    ...[...byTag.keys()].map((slug) => tagPath(slug)),
    ...[...byLicence.keys()].map((id) => licencePath(id)),
    ...[...byPlatform.keys()].map((id) => platformPath(id)),
    ...vocabulary.alternatives.map(({ slug }) => alternativePath(slug)),
    ...letters.flatMap((letter) => [noticeLetterPath(letter), alternativeLetterPath(letter)]),
    ...notices.map(({ slug }) => cardFramePath(slug)),
    ...miniSites.map(miniSitePath),
  ]);
}

/** The pages that every directory has, by their names. Feeds and contact are names of a menu that lead elsewhere. */
export function standingPages(): string[] {
  const ofMenus = Object.entries(menuPages).filter(
    ([name, page]) => name !== 'flux' && name !== 'contact' && !('needs' in page && page.needs === 'page'),
  );
  return [...ofMenus.map(([name]) => name), ...pagesOutOfMenus];
}

const letters = ['0-9', ...'abcdefghijklmnopqrstuvwxyz'.split('')];
