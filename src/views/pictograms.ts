import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { PictogramName } from '#domain/pictograms.ts';
import type { CardView } from '#views/card-view.ts';

/**
 * The style that draws pictograms, without an element nor a request of their own; only those that the page shows are in it.
 * @param links those drawn before links, each with its name in `data-pictogram`: masks of the colour of the text
 * @param needs those that stand for a logo, each on a monogram with its need in `data-need`, whose letters it hides
 * @param ink a colour as `#5b3f8c`: what needs are drawn with
 */
export function pictogramCss({ links = [], needs = [], ink }: Drawn): string {
  const selectors = new Map<PictogramName, string[]>();
  const add = (name: PictogramName, selector: string) =>
    selectors.set(name, [...new Set([...(selectors.get(name) ?? []), selector])]);
  for (const name of links) add(name, `[data-pictogram=${name}]`);
  for (const [slug, name] of needs) add(name, `[data-need="${slug}"]`);
  const rules = [...selectors].map(
    ([name, of]) => `${of.join()}{--letters:transparent;--p:url("${drawingUrl(name, ink)}")}`,
  );
  return `${links.length === 0 ? '' : shape}${rules.join('')}`;
}

/**
 * The pictogram of the need that each card without a logo answers first; a need without one is left out.
 * @param cards of one page
 */
export function needPictograms(
  { vocabulary }: Pick<Catalogue, 'vocabulary'>,
  cards: Iterable<Pick<CardView, 'logo' | 'need'>>,
): NeedPictogram[] {
  const needs = new Map<string, PictogramName>();
  for (const { logo, need } of cards) {
    const name = need === undefined ? undefined : vocabulary.tagBySlug.get(need)?.pictogramme;
    if (logo === undefined && need !== undefined && name !== undefined) needs.set(need, name);
  }
  return [...needs];
}

/** The style that draws any need, for the monograms that scripts make. @param ink a colour as `#5b3f8c` */
export function everyNeedCss({ vocabulary }: Pick<Catalogue, 'vocabulary'>, ink: string): string {
  const needs = vocabulary.tags.flatMap(({ slug, pictogramme }) =>
    pictogramme === undefined ? [] : [[slug, pictogramme] as const],
  );
  return pictogramCss({ needs, ink });
}

/** The words that wrap stay beside the drawing. Said twice, it weighs more than what a list of links says of its own. */
const shape =
  '[data-pictogram][data-pictogram]{display:inline-grid;grid-template-columns:1.3em auto;align-items:baseline;gap:.5em}' +
  '[data-pictogram]::before{content:"";height:1.5em;height:1lh;align-self:start;background:currentColor;mask:var(--p) center/1.3em no-repeat}' +
  // There, backgrounds are those of the system: a mask of one would be invisible.
  '@media (forced-colors:active){[data-pictogram]::before{forced-color-adjust:none;background:LinkText}}';

function drawingUrl(name: PictogramName, ink: string): string {
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='${ink.replace('#', '%23')}' stroke-width='1.7' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='${drawings[name]}'/%3E%3C/svg%3E`;
}

/** The path of each. Lines of one width on a square of 24, two away from its edges; each is drawn for this directory. */
export const drawings: Readonly<Record<PictogramName, string>> = {
  agenda: 'M4 6h16v14H4zM4 10.5h16M8 3v5M16 3v5M9 15l2 2 4-3.5',
  arbre: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  billet: 'M3 7h18v3.2a2 2 0 0 0 0 3.6V17H3v-3.2a2 2 0 0 0 0-3.6zM14.5 7v1.5M14.5 11v2M14.5 15.5V17',
  bouclier: 'M12 3l8 3v6c0 5-3.5 7.5-8 9-4.5-1.5-8-4-8-9V6zM8.8 12l2.2 2.2 4.2-4.4',
  bulle: 'M4 4.5h16v11.5h-9L6 20v-4H4zM8 8.5h8M8 12h5',
  cadenas: 'M5 11h14v9.5H5zM8 11V7a4 4 0 0 1 8 0v4M12 14.5V17',
  calcul: 'M6 3h12v18H6zM9 7h6M9 12h.01M12 12h.01M15 12h.01M9 16.5h.01M12 16.5h.01M15 16.5h.01',
  ciseaux:
    'M9 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM9 17a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM8.5 8.5L20 17M8.5 15.5L20 7',
  cle: 'M12 15a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM11 12l8.5-8.5M16 7l3 3',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5M13.8 4.5l-3.6 15',
  'code-barres': 'M4 5v14M8 5v14M11 5v14M15 5v14M17.5 5v14M20 5v14',
  coeur: 'M12 20C5.5 15.5 3 12.5 3 8.9A4.7 4.7 0 0 1 12 7a4.7 4.7 0 0 1 9 1.9c0 3.6-2.5 6.6-9 11.1z',
  copie: 'M4.5 12A7.5 7.5 0 0 1 18 7.5l1.5 1.5M19.5 4v5h-5M19.5 12A7.5 7.5 0 0 1 6 16.5L4.5 15M4.5 20v-5h5',
  courbe: 'M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6',
  crayon: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3M13 20h7',
  cube: 'M12 3l8 4.5v9L12 21l-8-4.5v-9zM12 12l8-4.5M12 12L4 7.5M12 12v9',
  diaporama: 'M3 4h18M5 4v11h14V4M12 15v5M9 20h6M9 11.5V10M12 11.5V7.5M15 11.5V9',
  diplome: 'M2 9.5L12 5l10 4.5L12 14zM6 11.5V16c3 2.5 9 2.5 12 0v-4.5M22 9.5V15',
  disque: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  ecran: 'M3 4.5h18v12H3zM8 20.5h8M12 16.5v4',
  envoi: 'M12 15.5V4M7.5 8L12 3.5 16.5 8M4 15v5.5h16V15',
  etincelle: 'M12 3l2 7 7 2-7 2-2 7-2-7-7-2 7-2zM19 3.5v3M17.5 5h3',
  facture: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  fenetre: 'M3 5h18v14H3zM3 9.5h18M6 7.3h.01M9 7.3h.01M7 13h6M7 16h4',
  feuille: 'M5 19C4 9 10 4 20 4c0 10-5 16-15 15zM5 19c2.5-4.5 5.5-6.5 9.5-9',
  fiole: 'M10 3v6L4.8 18.5A1.6 1.6 0 0 0 6.2 21h11.6a1.6 1.6 0 0 0 1.4-2.5L14 9V3M8.5 3h7M7.5 15h9',
  globe: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM3 12h18M12 3c3.5 4 3.5 14 0 18M12 3c-3.5 4-3.5 14 0 18',
  groupe:
    'M12 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM3 19a6 6 0 0 1 12 0M15.5 5.2a3 3 0 0 1 0 5.6M17.5 13.5A6 6 0 0 1 21 19',
  lecture: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM10 8.5v7l5.5-3.5z',
  lettre: 'M3 6h18v12.5H3zM3.5 7l8.5 7 8.5-7',
  lieu: 'M12 21c-5-5.5-7-8.5-7-11.5a7 7 0 0 1 14 0c0 3-2 6-7 11.5zM14.5 9.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  liste:
    'M4 6.2l1.5 1.5 2.5-3M4 12.2l1.5 1.5 2.5-3M4 18.2l1.5 1.5 2.5-3M11.5 6.5H20M11.5 12.5H20M11.5 18.5H20',
  livre: 'M12 6C10 4.5 7 4 3 4v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14',
  maison: 'M3.5 11.5L12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-6h4v6',
  manette:
    'M7 7.5h10a4.5 4.5 0 0 1 4.5 4.5v1.2a3.7 3.7 0 0 1-6.7 2.3h-5.6a3.7 3.7 0 0 1-6.7-2.3V12A4.5 4.5 0 0 1 7 7.5zM7.5 10v4M5.5 12h4M15.5 10.7h.01M17.7 13h.01',
  micro: 'M9 6a3 3 0 0 1 6 0v5a3 3 0 0 1-6 0zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21M9 21h6',
  musique:
    'M9 18V6l11-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  nuage: 'M7 18.5a4.2 4.2 0 0 1-.5-8.4 5.8 5.8 0 0 1 11.3-.6 4.5 4.5 0 0 1-.3 9z',
  personne:
    'M13.7 4.5a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0zM5 9c5 1.5 9 1.5 14 0M12 10v4.5M12 14.5L8.5 21M12 14.5l3.5 6.5',
  photo: 'M4 8h4l1.5-3h5L16 8h4v11H4zM15.5 13a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0z',
  pinceau: 'M20 4c-5 2-9 6-11 10l1.8 1.8C15 13.5 18.5 9 20 4zM9 14c-3.5 0-3 3.5-5 5.5 3.5 1 7 .5 6.8-3.7',
  reglages: 'M4 7h8M16 7h4M14 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4',
  reseau:
    'M8.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20.5 6a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20.5 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM8.2 10.9l7.6-3.8M8.2 13.1l7.6 3.8',
  sac: 'M5.5 8h13l1 13h-15zM8.5 8V7a3.5 3.5 0 0 1 7 0v1',
  serveur: 'M4 4h16v7H4zM4 13h16v7H4zM8 7.5h.01M8 16.5h.01M12 7.5h4M12 16.5h4',
  tableau: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  telephone: 'M7 2.5h10v19H7zM10.5 18.5h3',
  video: 'M3 6.5h12v11H3zM15 10.5l6-3v9l-6-3z',
  visio: 'M3 4h18v13H3zM8 21h8M12 17v4M14 8.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM8.5 14a3.5 3.5 0 0 1 7 0',
  vote: 'M4 13h16v7.5H4zM8 13V3.5h8V13M10 8l1.5 1.5L14.2 6.5M9.5 16h5',
};

/** The slug of a tag, and what it is drawn as. */
export type NeedPictogram = readonly [need: string, pictogram: PictogramName];

interface Drawn {
  links?: readonly PictogramName[];
  needs?: readonly NeedPictogram[];
  ink: string;
}
