import type { BriefWords } from '#domain/notice/brief.ts';

/** What one wants to know of a software at a glance: the questions, and their answers. */
export const briefWords: BriefWords = {
  prix: {
    label: 'Prix',
    values: { gratuit: 'Gratuit', payant: 'Payant', mixte: 'Gratuit, avec des options payantes' },
  },
  compte: { label: 'Compte à créer', values: { non: 'Non', facultatif: 'Facultatif', oui: 'Oui' } },
  francais: { label: 'En français', values: { oui: 'Oui', partiel: 'En partie', non: 'Non' } },
  hors_ligne: { label: 'Sans Internet', values: { oui: 'Oui', non: 'Non' } },
};
