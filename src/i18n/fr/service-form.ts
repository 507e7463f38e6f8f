import { createTranslate } from '#i18n/translate.ts';

/** What both forms say, and what is said by the one that the service itself shows, to browsers without JavaScript. */
export const formMessages = {
  title: 'Contribuer',
  'title.one': 'Un point à revoir – Contribuer',
  'title.many': '{count} points à revoir – Contribuer',
  'heading.new': 'Proposer un logiciel',
  'heading.mini-site': 'Proposer un mini-site',
  'heading.correction': 'Corriger la notice « {slug} »',
  back: 'Retour à la page « Contribuer »',
  promise:
    'Deux champs suffisent. Votre proposition est relue par des personnes, puis publiée sous licence {licence}. Nous gardons ce que vous envoyez le temps de la relecture, puis quelques semaines ; jamais votre adresse IP.',
  'summary.one': 'Presque fini : un point à revoir',
  'summary.many': 'Presque fini : {count} points à revoir',
  required: 'obligatoire',
  'logo.again': 'Un logo est à choisir à nouveau quand la page revient.',
  remove: 'Retirer un renseignement (facultatif)',
  'remove.legend': 'Renseignements à retirer',
  send: 'Envoyer la proposition',
  confirm: 'J’ai lu ce motif et j’envoie quand même ma proposition.',
  trap: 'Ne rien écrire ici',
  otherwise: 'Votre texte n’est pas perdu',
  'otherwise.download': 'Enregistrer votre texte ({name}) pour plus tard',
  'otherwise.forge': 'Ouvrir vous-même une demande de fusion, avec un compte',
  'otherwise.contact': 'Écrire à {contact}',
  'otherwise.later': 'Il reste ci-dessous : vous pouvez garder cette page ouverte et l’envoyer plus tard.',
} as const;

export const tForm = createTranslate(formMessages);
