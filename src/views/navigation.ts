import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import {
  footerPages,
  headerPages,
  menuPages,
  siteParts,
  type MenuName,
  type Need,
  type Possession,
  type SitePart,
} from '#domain/site/menu.ts';
import { pagePath } from '#domain/site/routes.ts';
import type { MenuEntry } from '#domain/site/settings.ts';
import { t } from '#i18n/ui.ts';
import { alternativeLetters, tagCounts } from '#views/list-views.ts';
import type { Site } from '#views/site.ts';

/**
 * The links of the header and of the footer: those of `site.yaml`, else ours, without the ones that would lead nowhere;
 * and the map of the site, which leads everywhere.
 * @param pages what this directory has
 */
export function navigationView(site: Site, pages: DirectoryPages): NavigationView {
  const links = (menu: readonly MenuEntry[]) => menu.flatMap((entry) => linkOf(entry, site, pages) ?? []);
  return {
    header: links(site.navigation.header ?? headerPages),
    footer: links(site.navigation.footer ?? footerPages),
    map: siteParts
      .map((part) => ({ part, links: links(pagesOf(part, pages)) }))
      .filter(({ links }) => links.length > 0),
  };
}

/** The pages of one part of the map, which is none of its own; a directory’s own texts are about it. */
function pagesOf(part: SitePart, { editorial }: DirectoryPages): string[] {
  const ours = (Object.keys(menuPages) as MenuName[]).filter(
    (name) => menuPages[name].part === part && name !== 'plan',
  );
  if (part !== 'about') return ours;
  return [...ours, ...[...editorial.keys()].filter((slug) => !Object.hasOwn(menuPages, slug))];
}

/** What a directory has to show; a page about nothing is built all the same, and no menu leads there. */
export function possessions(
  catalogue: Catalogue,
  { hosts, visits }: { hosts: boolean; visits: boolean },
): ReadonlySet<Possession> {
  const { wishes, refusals } = catalogue.vocabulary;
  const has: Record<Possession, boolean> = {
    tags: tagCounts(catalogue).length > 0,
    alternatives: alternativeLetters(catalogue).length > 0,
    hosts,
    wishes: wishes.length > 0,
    refusals: refusals.length > 0,
    visits,
  };
  return new Set((Object.keys(has) as Possession[]).filter((name) => has[name]));
}

function linkOf(entry: MenuEntry, site: Site, pages: DirectoryPages): MenuLink | undefined {
  if (typeof entry !== 'string') {
    const { label, url } = entry;
    return { label, href: url.startsWith('/') ? site.href(url) : url, path: url };
  }
  if (!Object.hasOwn(menuPages, entry)) {
    const title = pages.editorial.get(entry)?.titre;
    return title === undefined ? undefined : pageLink(entry, title, site);
  }
  const name = entry as MenuName;
  const { needs }: { part: SitePart; needs?: Need } = menuPages[name];
  const isThere =
    needs === undefined ||
    (needs === 'page'
      ? pages.editorial.has(name)
      : needs === 'contact'
        ? site.contactHref !== undefined
        : pages.has.has(needs));
  if (!isThere) return undefined;
  if (name === 'contact') return { label: t('menu.contact'), href: site.contactHref ?? '', path: '' };
  if (name === 'flux') return { label: t('menu.flux'), href: site.href('/atom.xml'), path: '/atom.xml' };
  return pageLink(name, t(`menu.${name}`), site);
}

function pageLink(name: string, label: string, site: Site): MenuLink {
  const path = pagePath(name);
  return { label, href: site.href(path), path };
}

/** What a directory has, and a young one has not yet. */
export interface DirectoryPages {
  /** Pages of `content/pages/`, by slug. */
  editorial: ReadonlyMap<string, { titre: string }>;
  has: ReadonlySet<Possession>;
}

export interface MenuLink {
  label: string;
  href: string;
  /** Path in the site; empty for what is no page of it. */
  path: string;
}

export interface NavigationView {
  header: MenuLink[];
  footer: MenuLink[];
  /** Every page of the menus, by part; a part that holds nothing is left out. */
  map: { part: SitePart; links: MenuLink[] }[];
}
