import { createTranslate } from '#i18n/translate.ts';

/** What `npm run refresh` says to whoever reads its log. */
export const refreshMessages = {
  'no-remote': 'Ces contenus ne suivent aucun dépôt distant : rien à reprendre.',
  pulled: 'Contenus repris : {from} → {to}.',
  unchanged: 'Contenus déjà à jour.',
  'pull-failed':
    'Impossible de reprendre les contenus de {dir} sans rien forcer : le site est celui des contenus d’ici. Git dit : {reason}',
  fresh: 'Le site est à jour.',
} as const;

export const tRefresh = createTranslate(refreshMessages);
