import { createTranslate } from '#i18n/translate.ts';

/** What `npm run init` asks and says. */
export const initMessages = {
  usage:
    'Indiquer le dossier du nouvel annuaire : npm run init -- ../mon-annuaire [--name "…" --url https://… --lang fr|en --gitlab groupe/projet]',
  'one-folder':
    'Un seul dossier à la fois, et non {given} : le mettre entre guillemets si son nom a des espaces.',
  'ask.name': 'Nom de l’annuaire',
  'ask.url': 'Adresse publique (https://…), vide si on ne sait pas encore',
  'ask.gitlab': 'Projet GitLab (groupe/projet), vide s’il n’y en a pas',
  'bad.name': '« {value} » ne peut pas être un nom d’annuaire : une ligne, 60 caractères au plus.',
  'bad.url':
    '« {value} » n’est pas l’adresse d’un site : une seule adresse en http ou https, avec un chemin au plus (https://exemple.org/annuaire).',
  'bad.lang': '« {value} » n’est pas une langue de ce générateur : {values}.',
  'bad.gitlab':
    '« {value} » n’est pas un projet GitLab : écrire groupe/projet, ou son adresse entière (https://framagit.org/groupe/projet).',
  taken: 'Rien n’est écrit : « {folder} » contient déjà {files}.',
  'not-a-folder': 'Rien n’est écrit : « {folder} » est un fichier.',
  written: '{count} fichiers écrits dans {folder}.',
  next: `Pour le voir :           CONTENT_DIR={content} npm start
Avant de l’ouvrir :      compléter les passages « à compléter » de {pages} (npm run check les montre)
Pour le changer :        {readme}`,
  source: 'Dans .gitlab-ci.yml, remplacer {place} par l’adresse du dépôt de ce générateur (deux lignes).',
} as const;

export const tInit = createTranslate(initMessages);
