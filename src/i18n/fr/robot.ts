import { createTranslate } from '#i18n/translate.ts';

/** What the page about our link visitor says, to those whose sites it visits. */
export const robotMessages = {
  title: 'Le robot qui visite les liens',
  lead: 'De temps en temps, un programme visite les adresses que donnent les notices, pour trouver les liens morts avant vous.',
  'who.title': 'Le reconnaître',
  'who.text': 'Il se présente ainsi, dans l’en-tête User-Agent de chaque requête :',
  'does.title': 'Ce qu’il fait',
  'does.addresses':
    'Il demande les adresses des notices et rien d’autre : le site d’un logiciel, son dépôt, son article de Wikipédia, son rapport d’Exodus Privacy. Il ne suit aucun lien des pages.',
  'does.head':
    'Il envoie d’abord une requête HEAD ; il ne lit le début de la page (64 Ko au plus) que si HEAD est refusé, ou pour reconnaître un domaine à vendre.',
  'does.slow':
    'Une requête à la fois sur un même site, avec une seconde de pause après chacune. Si le site demande de ralentir (429, 503, Retry-After, Crawl-delay), il ralentit ou s’arrête jusqu’à la visite suivante.',
  'does.nothing':
    'Il ne garde de la visite que la réponse (le code, la date, l’adresse finale), ne remplit aucun formulaire et n’accepte aucun cookie.',
  'refuse.title': 'Le refuser',
  'refuse.text': 'Il lit robots.txt à chaque visite et s’y tient. Pour l’écarter de tout votre site :',
  'refuse.after':
    'Votre logiciel garde sa notice : son adresse y sera seulement marquée comme non visitée, jamais comme morte.',
  'results.title': 'Ce qu’il a vu',
  'results.text': 'Les résultats sont publics :',
  'results.link': 'l’état des liens',
  'contact.title': 'Se plaindre, demander',
  'contact.text': 'Un excès, une erreur, une question ? Écrivez à l’équipe :',
} as const;

export const tRobot = createTranslate(robotMessages);
