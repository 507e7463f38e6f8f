import type { Site } from '#views/site.ts';
import { language } from '#words/language.ts';

/** The pictures of the installed site, drawn by the build: side in pixels, and whether a system may cut them round. */
export const appIcons = [
  { path: '/icones/192.png', side: 192, isMaskable: false },
  { path: '/icones/512.png', side: 512, isMaskable: false },
  { path: '/icones/512-masque.png', side: 512, isMaskable: true },
] as const;

/** The document of `/manifest.webmanifest`: the site as one installs it. @see https://www.w3.org/TR/appmanifest/ */
export function webManifest(site: Site): object {
  return {
    id: site.href('/'),
    name: site.name,
    short_name: site.name,
    description: site.baseline,
    lang: language.code,
    start_url: site.href('/'),
    scope: site.href('/'),
    display: 'minimal-ui',
    background_color: '#faf8f5',
    theme_color: site.colours.primary,
    icons: appIcons.map(({ path, side, isMaskable }) => ({
      src: site.href(path),
      sizes: `${side}x${side}`,
      type: 'image/png',
      purpose: isMaskable ? 'maskable' : 'any',
    })),
  };
}
