/**
 * Every page that `navigation` may name besides the editorial ones, in the order of our own menus, with what a directory
 * must have for the page to say something. Adding a page is adding a line here; its label is `menu.<name>` of `i18n/<lang>/site.ts`.
 */
export const menuPages = {
  notices: {},
  tags: { needs: 'tags' },
  alternatives: { needs: 'alternatives' },
  contribuer: {},
  suivi: {},
  'a-propos': { needs: 'page' },
  moderation: { needs: 'page' },
  'mini-site': {},
  choisir: { needs: 'tags' },
  atelier: {},
  verifier: {},
  hebergeurs: { needs: 'hosts' },
  souhaits: { needs: 'wishes' },
  refus: { needs: 'refusals' },
  donnees: {},
  accessibilite: { needs: 'page' },
  statistiques: {},
  etat: { needs: 'visits' },
  'mentions-legales': { needs: 'page' },
  nouveautes: {},
  flux: {},
  contact: { needs: 'contact' },
} as const satisfies Record<string, { needs?: Need }>;

/** What is at the top of every page; all the rest is at its foot, but for what a page of ours leads to. */
export const headerPages: readonly MenuName[] = ['notices', 'tags', 'alternatives', 'contribuer'];

/** Reached from the page of mini-sites, and from that of what is new. */
const beneath: readonly MenuName[] = ['verifier', 'flux'];

export const footerPages: readonly MenuName[] = (Object.keys(menuPages) as MenuName[]).filter(
  (name) => !headerPages.includes(name) && !beneath.includes(name),
);

/** What a page of the menu cannot do without; `page` is its own text, in `content/pages/`. */
export type Need = 'page' | 'contact' | Possession;

/** What a young directory has not yet. */
export type Possession = 'tags' | 'alternatives' | 'hosts' | 'wishes' | 'refusals' | 'visits';

export type MenuName = keyof typeof menuPages;
