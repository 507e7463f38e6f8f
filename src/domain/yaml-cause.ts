/** What a person did that YAML could not read; each language has the sentences in `reader-words.ts`. */
export type YamlCauseCode =
  | 'apostrophe'
  | 'guillemet-interieur'
  | 'guillemet-ouvert'
  | 'crochet-ouvert'
  | 'signe-reserve'
  | 'tiret'
  | 'ancre'
  | 'alias'
  | 'type'
  | 'deux-points'
  | 'espace-manquante'
  | 'espace-insecable'
  | 'sans-deux-points'
  | 'fusion';
