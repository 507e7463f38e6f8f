/** The vocabulary of faults: each code, and how serious it is. Texts live in `i18n`, explanations in `docs/errors.md`. */
export const issueSeverities = {
  // What a file may not be.
  'fichier-illisible': 'error',
  'fichier-trop-gros': 'error',
  'fichier-lien-symbolique': 'error',
  'fichier-inattendu': 'warning',
  'fichier-manquant': 'error',
  'dossier-illisible': 'error',
  'encodage-invalide': 'error',
  'nom-de-fichier': 'error',
  'nom-de-fichier-casse': 'error',
  'fichier-vide': 'error',
  'entete-absent': 'error',
  'entete-trop-bas': 'error',
  'entete-non-ferme': 'error',
  'entete-moteur-interdit': 'error',
  'fin-de-ligne': 'warning',
  'yaml-illisible': 'error',
  'json-illisible': 'error',
  'texte-apres-diese': 'error',
  commentaire: 'warning',
  'catalogue-vide': 'error',
  // What a field may not hold.
  'champ-manquant': 'error',
  'champ-inconnu': 'error',
  'champ-vide': 'error',
  'type-inattendu': 'error',
  'valeur-inconnue': 'error',
  'trop-long': 'error',
  'trop-de-valeurs': 'error',
  'valeur-repetee': 'error',
  'caractere-suspect': 'error',
  'forme-unicode': 'error',
  'espaces-superflus': 'error',
  'balise-interdite': 'error',
  'nom-illisible': 'error',
  'adresse-invalide': 'error',
  'adresse-incomplete': 'error',
  'adresse-non-securisee': 'warning',
  'adresse-avec-pistage': 'error',
  'date-invalide': 'error',
  'date-a-venir': 'warning',
  'langue-invalide': 'error',
  'langues-suite': 'error',
  'licence-inconnue': 'error',
  'licence-alias': 'error',
  'licence-non-libre': 'error',
  'nombre-invalide': 'error',
  'slug-invalide': 'error',
  'chemin-invalide': 'error',
  'identifiant-invalide': 'error',
  'fusion-inachevee': 'error',
  'corps-html': 'error',
  'corps-image': 'error',
  'corps-titre': 'error',
  // What only the whole catalogue can tell.
  'tag-inconnu': 'error',
  'tag-peu-utilise': 'warning',
  'tag-trop-large': 'warning',
  'synonyme-sans-logiciel': 'warning',
  'point-attention-inconnu': 'error',
  'alternative-alias': 'error',
  'alternative-inconnue': 'warning',
  'alternative-est-une-notice': 'error',
  'alternative-sans-notice': 'warning',
  'accueil-sans-notice': 'warning',
  'souhait-exauce': 'warning',
  'refus-contredit': 'warning',
  'nom-en-double': 'error',
  'site-en-double': 'error',
  'alias-en-double': 'error',
  'redirection-en-double': 'error',
  'redirection-prise': 'warning',
  'nom-et-slug-differents': 'warning',
  'logo-manquant': 'error',
  'logo-dangereux': 'error',
  'logo-illisible': 'error',
  'logo-inutilise': 'warning',
  'successeur-inconnu': 'error',
  'successeur-en-boucle': 'error',
  'abandon-sans-suite': 'warning',
  'description-repete-nom': 'warning',
  'mots-publicitaires': 'warning',
  'notice-incomplete': 'warning',
  'langues-devinees': 'warning',
  'texte-paiement': 'warning',
  'texte-anglais': 'warning',
  'texte-telephone': 'warning',
  'texte-compte': 'warning',
  'anglais-et-francais': 'warning',
  'notice-sans-lien': 'warning',
  'lien-notice-inconnue': 'warning',
  'groupe-vide': 'error',
  'liste-notice-inconnue': 'error',
  'liste-notice-repetee': 'error',
  'liste-notice-retiree': 'error',
  typographie: 'warning',
  'adresse-de-site': 'error',
  'couleur-invalide': 'error',
  'couleur-illisible': 'error',
  'contact-invalide': 'error',
  'page-inconnue': 'error',
  'image-manquante': 'error',
  'exodus-autre-application': 'warning',
  'page-contact': 'error',
  'page-editeur': 'error',
  'page-modele': 'error',
  'page-a-completer': 'warning',
  'budget-depasse': 'error',
  'budget-a-baisser': 'warning',
  'forme-non-canonique': 'warning',
  'exception-inutile': 'error',
  // What only a contribution can be.
  'notice-inconnue': 'error',
  'sans-changement': 'error',
} as const satisfies Record<string, Severity>;

/** Makes one finding; its severity is the one of its code. */
export function createIssue(
  code: IssueCode,
  path: IssuePath,
  params: Issue['params'] = {},
  fix?: Issue['fix'],
): Issue {
  return { code, severity: issueSeverities[code], path, params, ...(fix === undefined ? {} : { fix }) };
}

export type Severity = 'error' | 'warning';
export type IssueCode = keyof typeof issueSeverities;

/** Where in the data: keys and indexes, e.g. `['licences', 0]`; `['corps', 4]` is the fifth line of the body. */
export type IssuePath = readonly (string | number)[];

/** One finding, as plain data: doors decide how to show it. */
export interface Issue {
  code: IssueCode;
  severity: Severity;
  path: IssuePath;
  /** What the message quotes, e.g. `{ valeur: 'http://…' }`. */
  params: Readonly<Record<string, string | number>>;
  /** What to write instead; `automatic` when `npm run fix` writes it. */
  fix?: { expected: string; automatic: boolean };
}

/** A finding with its place in `content/`; line and column count from 1. */
export interface FileIssue extends Issue {
  file: string;
  line: number;
  column: number;
}
