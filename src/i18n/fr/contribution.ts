import { createTranslate } from '#i18n/translate.ts';

/** What the contribution pages say before any script runs. Keys: page, then place. */
export const contributionMessages = {
  'form.title': 'Proposer une notice',
  'form.description': 'Ajouter un {singular} à l’annuaire, ou corriger sa notice, sans compte.',
  'form.lead': 'Deux champs suffisent, sans compte. Des personnes relisent, puis la notice paraît ici.',
  'form.paused': 'Rien ne part pour le moment : écrivez, votre texte est gardé ici.',
  'form.paused.why': 'Pourquoi, et que faire',
  'form.noscript':
    'Sans JavaScript, ce formulaire fonctionne aussi : remplissez-le et envoyez. Pour corriger une notice qui existe déjà, demandez plutôt le formulaire déjà rempli :',
  'form.noscript.slug': 'Nom court de la notice à corriger',
  'form.noscript.hint': 'Celui de son adresse : « firefox » pour /notices/firefox.html.',
  'form.noscript.open': 'Ouvrir cette notice',
  'form.optional': 'Le reste est facultatif : remplissez ce que vous savez, d’autres compléteront.',
  'form.section.essential': 'L’essentiel',
  'form.section.about': 'Texte, logo et noms',
  'form.section.about.note': 'présentation, logo, outils remplacés, créateur·ices',
  'form.section.where': 'Où il fonctionne',
  'form.section.where.note': 'systèmes, langues, magasins',
  'form.section.needs': 'À quoi il sert',
  'form.section.needs.note': 'mots-clefs, besoins',
  'form.section.links': 'Autres liens',
  'form.section.links.note': 'code source, Wikipédia, Exodus, Wikidata',
  'form.section.care': 'À savoir avant de choisir',
  'form.section.care.note': 'points d’attention, prix, compte, état du logiciel',
  'form.section.reviewers': 'Un mot pour les personnes qui relisent',
  'form.section.reviewers.note': 'message, pseudonyme',
  'form.filter': 'Chercher un mot-clef',
  'form.unknown': 'Je ne sais pas',
  'form.before.title': 'Avant d’envoyer',
  'form.before.licence':
    'Votre texte est publié sous licence {licence} : chacun peut le reprendre et l’améliorer, en citant sa source.',
  'form.before.review': 'Des personnes relisent tout, en quelques jours ou quelques semaines.',
  'form.before.review.link': 'Comment elles décident',
  'form.before.kept':
    'Sont gardés : ce que vous écrivez ici, la date et un numéro de suivi. Ni adresse IP, ni cookie, ni compte. Le service efface sa copie 30 jours après la décision ; ce qui est publié reste dans l’historique public.',
  'form.before.public': 'Les personnes qui relisent travaillent en public : n’écrivez rien de privé.',
  'form.save': 'Télécharger ma notice',
  'form.erase': 'Effacer mon brouillon',
  'form.draft': 'Votre brouillon reste dans ce navigateur, et nulle part ailleurs, jusqu’à l’envoi.',
  'form.preview': 'Aperçu de la carte',
  'closed.title': 'Les contributions sont fermées pour le moment',
  'closed.default': 'Le temps, pour les personnes qui relisent, de reprendre leur souffle. Revenez bientôt.',
  'closed.draft':
    'Vous pouvez tout de même préparer votre notice ci-dessous : elle reste dans ce navigateur, et vous pourrez l’envoyer à la réouverture.',
  'other.title': 'Autres façons de contribuer',
  'other.download': 'Téléchargez votre notice, et envoyez le fichier :',
  'other.forge': 'ouvrez vous-même une demande de fusion, avec un compte',
  'other.mail': 'écrivez à {contact}',
  'other.none': 'Gardez ce fichier : vous pourrez l’envoyer plus tard.',
  'thanks.title': 'Merci ! Votre proposition est reçue',
  'thanks.description': 'Le reçu de votre proposition, avec son adresse de suivi.',
  'thanks.key':
    'Gardez cette adresse : il n’y a pas de compte, elle est la seule clé de votre proposition. Ne la publiez pas.',
  'thanks.address': 'Votre adresse de suivi',
  'thanks.copy': 'Copier l’adresse',
  'thanks.next': 'Et maintenant ?',
  'thanks.next.1': 'Une machine vérifie quelques points : adresses, licence, doublons.',
  'thanks.next.2': 'Une personne relit, puis accepte, refuse avec une raison, ou pose une question.',
  'thanks.next.3':
    'Sur votre page de suivi, vous voyez où elle en est, vous pouvez la compléter ou la retirer.',
  'thanks.next.4': 'Acceptée, la notice paraît dans l’annuaire à sa prochaine mise à jour.',
  'thanks.noscript':
    'Sans JavaScript : ajoutez cette page à vos favoris. Le long numéro après le # de son adresse est votre clé de suivi ; collez-le ci-dessous pour lire l’état de votre proposition, en données brutes.',
  'thanks.again': 'Proposer un autre logiciel',
  'follow.title': 'Suivre ma proposition',
  'follow.description': 'Où en est votre proposition : reçue, en relecture, publiée ou refusée.',
  'follow.empty':
    'Ici, on voit où en est ce que l’on a proposé : reçu, en relecture, publié ou refusé. Ce que ce navigateur a envoyé se retrouve sur cette page, jusqu’à la décision.',
  'follow.find': 'Retrouver une proposition',
  'follow.find.address':
    'Après l’envoi, la page « Merci » a donné une adresse de suivi. Ouvrez-la en entier, avec tout ce qui suit le signe # : c’est la clé de votre proposition.',
  'follow.find.key': 'Adresse de suivi, ou sa clé',
  'follow.find.open': 'Suivre',
  'follow.find.lost':
    'Perdue, cette clé ne se redonne pas : rien ne dit qui vous êtes. La proposition suit son cours quand même.',
  'follow.begin': 'Rien envoyé encore ?',
  'follow.begin.text': 'Ajouter un logiciel ou corriger une notice ne demande pas de compte.',
  'follow.begin.link': 'Contribuer',
  'follow.noscript':
    'Cette page a besoin de JavaScript pour montrer votre proposition, car sa clé ne quitte pas votre navigateur. Sans JavaScript, le service la donne en données brutes, à l’adresse {address} suivie de votre clé (ce qui vient après le # de l’adresse de suivi).',
  'refusals.title': 'Proposés et refusés',
  'refusals.description': 'Les logiciels proposés et refusés, chacun avec sa raison.',
  'refusals.lead':
    'Ces logiciels ont été proposés et refusés. La raison vaut à la date indiquée : si la licence change, la décision peut changer aussi.',
  'refusals.date': 'Décision du {date}',
  'refusals.see': 'À la place :',
  'refusals.changed': 'Signaler un changement',
  'refusals.none': 'Rien n’a encore été refusé.',
  'refusals.charter': 'La charte de modération',
  'wishes.title': 'Notices souhaitées',
  'wishes.description': 'Les {plural} qui manquent encore à l’annuaire : écrivez leur notice.',
  'wishes.lead':
    'Ces logiciels manquent à l’annuaire. Vous en connaissez un ? Deux champs suffisent pour commencer sa notice.',
  'wishes.write': 'Écrire cette notice',
  'wishes.write.of': 'Écrire cette notice : {nom}',
  'wishes.site': 'Voir son site',
  'wishes.none': 'Aucun souhait pour le moment. Un logiciel vous manque ? Proposez-le.',
} as const;

/** The sentences of the contribution pages. */
export const tContribution = createTranslate(contributionMessages);
