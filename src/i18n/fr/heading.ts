import { createTranslate } from '#i18n/translate.ts';

/** What the form of a notice says when it is for more than a new one. */
export const headingMessages = {
  editing: 'Corriger la notice {nom}',
  'editing.lead': 'Vous corrigez la notice {nom}. Seul ce que vous changez est envoyé.',
  'editing.see': 'Voir la notice',
  amending: 'Compléter ma proposition',
  'amending.lead':
    'Changez ce qui doit l’être, puis envoyez : votre proposition est complétée, sans repartir de zéro.',
  'amending.bare':
    'Ce navigateur n’a pas gardé le texte de votre proposition. N’écrivez que ce que vous voulez changer : le reste est conservé.',
  'amending.back': 'Revenir au suivi',
  'unknown-notice': 'Il n’y a pas de notice « {slug} ». Vous pouvez en proposer une nouvelle ci-dessous.',
  'notice-unread':
    'La notice « {slug} » n’a pas pu être lue. Rechargez la page pour la corriger ; rien n’est perdu.',
  'send.amend': 'Envoyer le complément',
} as const;

export const tHeading = createTranslate(headingMessages);
