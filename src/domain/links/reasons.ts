/** What one visit told of an address, and how much it weighs. Sentences live in `i18n/fr/links.ts`. */
export const reasonOutcomes = {
  repond: 'ok',
  // Works, yet wants care.
  redirige: 'attention',
  'certificat-bientot-expire': 'attention',
  lent: 'attention',
  // A failure: critical once it has lasted.
  introuvable: 'failure',
  'domaine-disparu': 'failure',
  'connexion-refusee': 'failure',
  'certificat-invalide': 'failure',
  'domaine-parque': 'failure',
  // Nothing is proved: a site that turns robots away is not a dead site, and our own network may be at fault.
  'acces-restreint': 'unknown',
  'trop-de-demandes': 'unknown',
  'service-indisponible': 'unknown',
  'reponse-inattendue': 'unknown',
  'robots-refuses': 'unknown',
  'robots-illisible': 'unknown',
  'certificat-incomplet': 'unknown',
  'delai-depasse': 'unknown',
  'connexion-coupee': 'unknown',
  'reponse-illisible': 'unknown',
  'trop-de-redirections': 'unknown',
  'redirection-illisible': 'unknown',
  'adresse-interne': 'unknown',
  'port-inhabituel': 'unknown',
  'reseau-en-panne': 'unknown',
  'jamais-visitee': 'unknown',
} as const satisfies Record<string, VisitOutcome>;

export const reasons = Object.keys(reasonOutcomes) as [Reason, ...Reason[]];

/** What a person reads of an address, from the most urgent to the least. */
export const linkStates = ['critique', 'attention', 'inconnu', 'ok'] as const;

export type VisitOutcome = 'ok' | 'attention' | 'failure' | 'unknown';
export type Reason = keyof typeof reasonOutcomes;
export type LinkState = (typeof linkStates)[number];
