import { readdirSync } from 'node:fs';
import { pagePath } from '#domain/site/routes.ts';

/** What to look at where a template makes many pages, or a page is nothing without what its address says. */
const shown: Readonly<Record<string, readonly string[]>> = {
  '[page]': ['/a-propos.html', '/moderation.html', '/accessibilite.html', '/mentions-legales.html'],
  'alternatives/[slug]': ['/alternatives/slack.html'],
  'licences/[...list]': ['/licences/mit.html'],
  'mini-sites/[slug]': ['/mini-sites/associations.html'],
  'notices/[slug]': ['/notices/gimp.html'],
  'plateformes/[...list]': ['/plateformes/android.html', '/plateformes/gnu-linux/2.html'],
  'tags/[slug]': ['/tags/montage-video.html'],
  atelier: ['/atelier.html#courriel=Gmail~perso~non~remplacer~Thunderbird'],
  comparer: ['/comparer.html#keepassxc,bitwarden,gimp'],
  imprimer: ['/imprimer.html#T=Pour_le_club,gimp=Pour_les_photos,G=Écrire,libreoffice'],
  recherche: ['/recherche.html?q=photoshop'],
  selection: [
    '/selection.html#T=Pour_le_club,gimp=Pour_les_photos,G=Écrire,libreoffice,inconnu,L=Maison~À_nous',
  ],
  // Our own content has no list that long.
  'alternatives/lettre-[letter]': [],
  'notices/lettre-[letter]': [],
  'tags/[slug]/[page]': [],
  // Sends on to the search whoever has scripts.
  'par-tag': [],
};

/** Pages of every type, by their addresses in the site of our own content: those of each template of `src/pages`. */
export const pageTypes: readonly string[] = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.astro'))
  .map((name) => name.slice(0, -'.astro'.length))
  .sort()
  .flatMap((template) => {
    if (template.includes('[') && !Object.hasOwn(shown, template))
      throw new Error(`test/page-types.ts: say which page of src/pages/${template}.astro to look at`);
    return shown[template] ?? [pagePath(template)];
  });
