import { createTranslate } from '#i18n/translate.ts';

/** The page of a preview: what a merge request changes, one link each. */
export const previewMessages = {
  title: 'Ce que cette proposition change',
  'changed.added': 'ajoutée',
  'changed.changed': 'modifiée',
  'changed.removed': 'retirée',
  none: 'Aucune notice n’est changée par cette proposition.',
  home: 'Tout le site, tel qu’il serait',
  warning: 'Aperçu : personne n’a encore relu ceci.',
  usage: 'Usage : npm run preview -- <commit de départ>',
  'no-base': 'Ce commit est inconnu ici : {base}. Le récupérer d’abord (git fetch origin {base}).',
  'written.one': 'Aperçu écrit : {file} (une notice changée).',
  'written.many': 'Aperçu écrit : {file} ({count} notices changées).',
} as const;

export const tPreview = createTranslate(previewMessages);
