/**
 * Every page that `navigation` may name besides the editorial ones, in the order of the map of the site, with the part of
 * it where it stands and what a directory must have for the page to say something. Adding a page is adding a line here;
 * its label is `menu.<name>` of `i18n/<lang>/site.ts`.
 */
export const menuPages = {
  notices: { part: 'find' },
  tags: { part: 'find', needs: 'tags' },
  besoins: { part: 'find', needs: 'tags' },
  alternatives: { part: 'find', needs: 'alternatives' },
  choisir: { part: 'find', needs: 'tags' },
  hebergeurs: { part: 'find', needs: 'hosts' },
  nouveautes: { part: 'find' },
  flux: { part: 'find' },
  selection: { part: 'share' },
  'mini-site': { part: 'share' },
  verifier: { part: 'share' },
  atelier: { part: 'share' },
  contribuer: { part: 'take-part' },
  suivi: { part: 'take-part' },
  souhaits: { part: 'take-part', needs: 'wishes' },
  refus: { part: 'take-part', needs: 'refusals' },
  moderation: { part: 'take-part', needs: 'page' },
  'a-propos': { part: 'about', needs: 'page' },
  donnees: { part: 'about' },
  statistiques: { part: 'about' },
  etat: { part: 'about', needs: 'visits' },
  accessibilite: { part: 'about', needs: 'page' },
  'mentions-legales': { part: 'about', needs: 'page' },
  plan: { part: 'about' },
  contact: { part: 'about', needs: 'contact' },
} as const satisfies Record<string, { part: SitePart; needs?: Need }>;

/** Pages of the site that no menu names: one leads to them by a form, a link of a page, or not at all. */
export const pagesOutOfMenus = [
  'index',
  '404',
  'recherche',
  'comparer',
  'imprimer',
  'par-tag',
  'robot',
  'contribuer/merci',
  'contribuer/ferme',
] as const;

/** What is at the top of every page. */
export const headerPages: readonly MenuName[] = ['notices', 'tags', 'alternatives', 'contribuer'];

/** What is at the foot of every page: what the law asks for, what is one’s own, and the map, which leads to all the rest. */
export const footerPages: readonly MenuName[] = [
  'suivi',
  'mini-site',
  'a-propos',
  'accessibilite',
  'mentions-legales',
  'plan',
  'contact',
];

/** The parts of the map of the site. */
export const siteParts = ['find', 'share', 'take-part', 'about'] as const;

export type SitePart = (typeof siteParts)[number];

/** What a page of the menu cannot do without; `page` is its own text, in `content/pages/`. */
export type Need = 'page' | 'contact' | Possession;

/** What a young directory has not yet. */
export type Possession = 'tags' | 'alternatives' | 'hosts' | 'wishes' | 'refusals' | 'visits';

export type MenuName = keyof typeof menuPages;
