import type { BriefWords } from '#domain/notice/brief.ts';

export const briefWords: BriefWords = {
  prix: {
    label: 'Price',
    values: { gratuit: 'Free of charge', payant: 'Paid', mixte: 'Free of charge, with paid options' },
  },
  compte: { label: 'Account needed', values: { non: 'No', facultatif: 'Optional', oui: 'Yes' } },
  francais: { label: 'In French', values: { oui: 'Yes', partiel: 'In part', non: 'No' } },
  hors_ligne: { label: 'Offline', values: { oui: 'Yes', non: 'No' } },
};
