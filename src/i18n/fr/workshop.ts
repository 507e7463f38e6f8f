import { createTranslate } from '#i18n/translate.ts';

/** What the « hygiène numérique » workshop asks and plans. */
export const workshopMessages = {
  title: 'Atelier « hygiène numérique »',
  description:
    'Un questionnaire pour les associations : ce que nous utilisons, à qui c’est, que faire si quelqu’un part, et le plan qui en sort.',
  lead: 'Pour une association, un club, un collectif : une heure autour de la table, onze sujets, et un plan à la fin. On peut en laisser.',
  'private.text':
    'Rien n’est envoyé : vos réponses sont dans l’adresse de cette page. Gardez l’adresse, ou imprimez le plan.',
  'without.text':
    'Sans JavaScript, ce questionnaire se remplit et s’imprime, mais le plan et l’adresse qui garde les réponses manquent.',
  'unread.text': 'Laissé de côté, car illisible dans l’adresse : {texts}.',
  today: 'Aujourd’hui, nous utilisons…',
  'owner.label': 'À qui est-ce ?',
  'owner.asso': 'à l’association',
  'owner.perso': 'à une personne',
  'owner.inconnu': 'on ne sait pas',
  'access.label': 'Si cette personne part, quelqu’un d’autre a-t-il l’accès ?',
  'access.oui': 'oui',
  'access.non': 'non',
  'access.inconnu': 'on ne sait pas',
  'decision.label': 'Nous décidons de…',
  'decision.garder': 'garder',
  'decision.remplacer': 'remplacer',
  'decision.demander': 'demander conseil',
  by: 'Remplacer par…',
  host: 'Hébergé par…',
  ask: 'À qui demander ?',
  'ideas.label': 'Des pistes :',
  'ideas.all': 'toutes',
  'ideas.hosts': 'Qui héberge quoi',
  'theme.equipement': 'Le matériel',
  'theme.equipement.question':
    'Sur quels ordinateurs et téléphones travaille-t-on ? Sont-ils à jour, sauvegardés ?',
  'theme.courriel': 'Le courriel',
  'theme.courriel.question': 'Avec quelles adresses écrit-on au nom de l’association ? Qui les lit ?',
  'theme.domaine': 'Le nom de domaine',
  'theme.domaine.question': 'Chez qui est-il loué, au nom de qui, et qui reçoit le rappel avant l’échéance ?',
  'theme.fichiers': 'Les fichiers',
  'theme.fichiers.question': 'Où sont les documents communs ? Où est la copie, si cet endroit brûle ?',
  'theme.comptabilite': 'La comptabilité',
  'theme.comptabilite.question':
    'Avec quoi tient-on les comptes ? Une autre personne saurait-elle reprendre ?',
  'theme.adherents': 'Les adhésions',
  'theme.adherents.question':
    'Où est la liste des membres ? Qui la voit, et que fait-on de celles et ceux qui sont partis ?',
  'theme.mots-de-passe': 'Les mots de passe',
  'theme.mots-de-passe.question': 'Où sont notés ceux de l’association ? Sont-ils différents partout ?',
  'theme.comptes': 'Les comptes en ligne',
  'theme.comptes.question':
    'Banque, réseaux, billetterie, téléphone : à quel nom, avec quelle adresse de secours ?',
  'theme.discussions': 'Les discussions',
  'theme.discussions.question':
    'Où se parle-t-on entre deux réunions ? Qui en est exclu faute de compte ou de téléphone ?',
  'theme.reunions': 'Les réunions et les dates',
  'theme.reunions.question':
    'Comment se réunit-on à distance, comment choisit-on une date, où va le compte rendu ?',
  'theme.communication': 'La communication',
  'theme.communication.question':
    'Site, lettre d’information, affiches, réseaux : avec quoi, et qui publie ?',
  'plan.title': 'Notre plan',
  'plan.empty': 'Le plan s’écrit ici à mesure que vous répondez.',
  'plan.today': 'Aujourd’hui : {text}',
  'plan.todo': 'À faire : {text}',
  'plan.who': 'Qui, pour quand',
  'plan.unknown': 'non renseigné',
  'plan.garder': 'Garder',
  'plan.remplacer': 'Remplacer',
  'plan.remplacer.by': 'Remplacer par {by}',
  'plan.hosted': 'Hébergeur : {host}.',
  'plan.demander': 'Demander conseil',
  'plan.demander.ask': 'Demander à {ask}',
  'plan.undecided': 'À décider',
  'caution.perso': 'Passer au nom de l’association.',
  'caution.access': 'Donner l’accès à une deuxième personne.',
  'caution.unknown': 'Chercher à qui c’est et qui a l’accès.',
  'print.plan': 'Imprimer le plan',
  'print.questions': 'Imprimer les questions',
  'copy.link': 'Copier le lien qui garde les réponses',
  'copy.done': 'Lien copié',
  'copy.failed': 'Copie refusée : voici le lien.',
  'clear.all': 'Tout effacer',
} as const;

export const tWorkshop = createTranslate(workshopMessages);
