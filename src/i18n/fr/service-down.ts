import { createTranslate } from '#i18n/translate.ts';

/** What is said when the contribution service does not answer, whether scripts run or not. */
export const serviceDownMessages = {
  title: 'Le formulaire ne répond pas pour le moment',
  description: 'Le service de contribution est arrêté : votre texte n’est pas perdu.',
  'not-received': 'Ce que vous venez d’envoyer n’est pas arrivé.',
  'go-back':
    'Votre texte n’est pas perdu : revenez à la page précédente avec le bouton « Retour » de votre navigateur, il y est encore. Réessayez dans quelques minutes.',
  'site-goes-on': 'Le reste de l’annuaire se lit et se cherche comme d’habitude.',
  home: 'Aller à l’accueil',
} as const;

export const tServiceDown = createTranslate(serviceDownMessages);
