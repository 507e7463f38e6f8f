/** What a « hygiène numérique » workshop goes through, in order. */
export const workshopThemes = [
  'equipement',
  'courriel',
  'domaine',
  'fichiers',
  'comptabilite',
  'adherents',
  'mots-de-passe',
  'comptes',
  'discussions',
  'reunions',
  'communication',
] as const;

/** What may be answered by ticking; the first letters of the French words, for they stand in an address. */
export const workshopChoices = {
  /** Whose it is. */
  owner: ['asso', 'perso', 'inconnu'],
  /** Whether somebody else has access, should that person leave. */
  access: ['oui', 'non', 'inconnu'],
  decision: ['garder', 'remplacer', 'demander'],
} as const;

export const workshopTextMax = 120;

export const emptyAnswer: WorkshopAnswer = {
  today: '',
  owner: '',
  access: '',
  decision: '',
  by: '',
  host: '',
  ask: '',
};

/** Whether anything was answered. */
export function isAnswered(answer: WorkshopAnswer): boolean {
  return Object.values(answer).some((value) => value !== '');
}

/** What to take care of, whatever the tool: it is somebody’s own, nobody else has access, or nobody knows. */
export function cautionsOf({ owner, access }: WorkshopAnswer): WorkshopCaution[] {
  return [
    ...(owner === 'perso' ? (['perso'] as const) : []),
    ...(access === 'non' ? (['access'] as const) : []),
    ...(owner === 'inconnu' || access === 'inconnu' ? (['unknown'] as const) : []),
  ];
}

export type WorkshopTheme = (typeof workshopThemes)[number];
export type WorkshopCaution = 'perso' | 'access' | 'unknown';

/** What was said of one theme; empty where nothing was. */
export interface WorkshopAnswer {
  /** What is used today. */
  today: string;
  owner: '' | (typeof workshopChoices.owner)[number];
  access: '' | (typeof workshopChoices.access)[number];
  decision: '' | (typeof workshopChoices.decision)[number];
  /** What replaces it. */
  by: string;
  /** Who would host that. */
  host: string;
  /** Whom to ask. */
  ask: string;
}

export type WorkshopAnswers = Readonly<Partial<Record<WorkshopTheme, WorkshopAnswer>>>;
