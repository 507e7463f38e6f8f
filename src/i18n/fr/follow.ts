import { createTranslate } from '#i18n/translate.ts';

/** What the receipt and the follow-up of a proposal say once their script runs. */
export const followMessages = {
  'copy.done': 'Adresse copiée',
  'copy.failed': 'Sélectionnez l’adresse et copiez-la.',
  'thanks.reference': 'Référence publique : {reference}',
  'follow.list': 'Vos propositions, envoyées depuis ce navigateur',
  'follow.unnamed': 'Proposition sans nom',
  'follow.sent': 'Ce que vous avez envoyé',
  'follow.sent.removed': '(effacé)',
  'follow.mail': 'M’envoyer cette adresse par courriel',
  'follow.mail.subject': 'L’adresse de suivi de ma proposition',
  'follow.mail.body': 'Cette adresse est la seule clé de ma proposition, à ne pas publier :\n{address}',
  'follow.share': 'Partager cette adresse avec moi-même',
  'follow.loading': 'Lecture de votre proposition…',
  'follow.unknown':
    'Aucune proposition n’a cette clé. Vérifiez que l’adresse est entière, avec tout ce qui suit le signe #.',
  'follow.key.wrong':
    'Il n’y a pas de clé ici : elle suit le signe # de l’adresse de suivi, en chiffres et en lettres de a à f.',
  'follow.unreachable': 'Le service ne répond pas. Votre proposition n’est pas perdue : réessayez plus tard.',
  'follow.reference': 'Référence',
  'follow.updated': 'Dernier changement',
  'follow.notice': 'Notice',
  'follow.mini-site': 'Mini-site',
  'follow.review': 'Lire la relecture publique',
  'follow.accepted': 'Acceptée',
  'follow.published': 'Voir la notice',
  'follow.published.mini-site': 'Voir la liste des mini-sites',
  'follow.comments': 'Ce que disent les personnes qui relisent',
  'follow.comment.date': 'Le {date}',
  'follow.refresh': 'Actualiser',
  'follow.refreshed': 'État relu à l’instant.',
  'follow.amend': 'Compléter ou répondre',
  'follow.withdraw': 'Retirer ma proposition',
  'follow.withdraw.sure': 'Oui, la retirer',
  'follow.withdraw.no': 'Non, la garder',
  'follow.withdraw.confirm': 'Retirer cette proposition ? Elle ne sera pas publiée.',
  'follow.withdraw.failed': 'Le retrait n’a pas pu être enregistré. Réessayez dans quelques minutes.',
  'follow.forget': 'Effacer la copie gardée dans ce navigateur',
  'follow.forgotten': 'La copie est effacée.',
  'state.recue': 'Reçue',
  'state.recue.text':
    'Elle est enregistrée et attend son tour. Elle part bientôt vers les personnes qui relisent.',
  'state.retenue': 'En attente d’une relecture',
  'state.retenue.text': 'Une personne la regarde d’abord à la main. Cela peut prendre quelques jours.',
  'state.en-cours': 'En chemin',
  'state.en-cours.text': 'Elle est en train d’être transmise aux personnes qui relisent.',
  'state.ouverte': 'En relecture',
  'state.ouverte.text': 'Une personne l’examine, ou va le faire.',
  'state.fusionnee': 'Publiée',
  'state.fusionnee.text':
    'Elle est acceptée. Elle paraît dans l’annuaire à sa prochaine mise à jour. Merci !',
  'state.refusee': 'Non retenue',
  'state.refusee.text': 'Elle n’a pas été retenue. La raison est donnée ci-dessous quand elle a été écrite.',
  'state.retiree': 'Retirée',
  'state.retiree.text': 'Vous l’avez retirée : elle ne sera pas publiée.',
  'state.conflit': 'À reprendre',
  'state.conflit.text':
    'Elle ne peut pas avancer toute seule : la notice a peut-être changé entre-temps. Une personne va regarder ; vous pouvez aussi la compléter.',
} as const;

export const tFollow = createTranslate(followMessages);
