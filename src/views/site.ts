import { basePath } from '#domain/site/address.ts';
import { contactKind, type SiteSettings } from '#domain/site/settings.ts';
import { trimEndOf } from '#domain/text.ts';
import { t } from '#i18n/ui.ts';
import { licenceName, type LicenceName } from '#views/licence-name.ts';

/** What every page needs of the site: its settings, and how its addresses are written. */
export function createSite(
  settings: SiteSettings,
  { address, builtAt }: { address?: string | undefined; builtAt: string },
): Site {
  const root = trimEndOf(address ?? settings.url, '/');
  const base = basePath(root);
  const href = (path: string) => `${base}${path.replace(/^\//, '')}`;
  const { contact, logo, favicon } = settings;
  return {
    ...settings,
    url: root,
    builtAt,
    lists: settings.lists ?? { singular: t('lists.singular'), plural: t('lists.plural') },
    publisher: settings.publisher ?? settings.name,
    licence: licenceName(settings.content_licence),
    contactHref: contact === undefined ? undefined : contactHref(contact, href),
    logoPath: logo && picturePath('logo', logo),
    faviconPath: favicon === undefined ? '/favicon.svg' : picturePath('favicon', favicon),
    href,
    absolute: (path) => `${root}/${path.replace(/^\//, '')}`,
  };
}

/** Where a picture named in `site.yaml` stands in the site, whatever its name in `content/`. */
export function picturePath(role: 'logo' | 'favicon', file: string): string {
  return `/identite/${role}.${file.split('.').at(-1) ?? ''}`;
}

function contactHref(contact: string, href: Site['href']): string {
  const kind = contactKind(contact);
  return kind === 'mail' ? `mailto:${contact}` : kind === 'page' ? href(contact) : contact;
}

export interface Site extends SiteSettings {
  /** Without a final slash. */
  url: string;
  /** ISO date of the build. */
  builtAt: string;
  /** What the directory lists, in its own words. */
  lists: { singular: string; plural: string };
  publisher: string;
  /** The licence of the texts, as people and links name it. */
  licence: LicenceName;
  /** Where « write to us » leads. */
  contactHref: string | undefined;
  /** Path of the picture beside the name, if there is one. */
  logoPath: string | undefined;
  faviconPath: string;
  /** A path of the site as a page links to it, with the site’s own path in front. */
  href: (path: string) => string;
  /** The whole address of a path of the site. */
  absolute: (path: string) => string;
}
