/** What `site.yaml` says for a directory that has not chosen yet. */
export const settingsWords = {
  name: 'Annuaire libre',
  baseline: 'Des logiciels libres, choisis et expliqués simplement.',
  members: 'l’annuaire',
} as const;
