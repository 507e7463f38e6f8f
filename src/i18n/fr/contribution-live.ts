import { createTranslate } from '#i18n/translate.ts';

/** What the forms say once their script runs. Apart from `contribution.ts`: visitors download these. */
export const contributionLiveMessages = {
  'form.restored': 'Votre brouillon est de retour. Seul le logo est à choisir de nouveau.',
  'form.erased': 'Le brouillon est effacé.',
  'form.erase.confirm': 'Effacer tout ce que vous avez écrit ici ?',
  'form.filled': '{count} renseigné(s)',
  'form.count': '{count} caractères sur {maximum}',
  'form.tags.none': 'Aucun mot-clef ne contient « {query} » : proposez-le plus bas.',
  'form.tags.some': '{count} mot(s)-clef(s)',
  'preview.empty': 'Nom du logiciel',
  'preview.text': 'Sa description courte',
  'known.name': '{nom} est déjà dans l’annuaire :',
  'known.near': '{nom}, déjà dans l’annuaire, a presque le même nom :',
  'known.address': 'Cette adresse est déjà celle de {nom} :',
  'known.site': '{nom} a le même site :',
  'known.fix': 'corriger sa notice ?',
  'known.refused': '{nom} a déjà été proposé et refusé ({date}) : {motif}',
  'known.refused.more':
    'Si quelque chose a changé depuis, dites-le dans le message aux personnes qui relisent.',
  'logo.svg': 'Le SVG n’est pas accepté ici : choisissez une image PNG, JPEG ou WebP.',
  'logo.type': 'Choisissez une image PNG, JPEG ou WebP.',
  'logo.size': 'Cette image pèse plus de 1 Mo : choisissez-en une plus légère.',
  'errors.title.one': 'Une chose est à revoir avant l’envoi',
  'errors.title.many': '{count} choses sont à revoir avant l’envoi',
  'errors.prefix': 'Erreur : ',
  'errors.nom.champ-manquant': 'Écrivez le nom du logiciel.',
  'errors.licences.champ-manquant': 'Choisissez ou écrivez au moins une licence.',
  'errors.tags.trop-de-valeurs': 'Choisissez 12 mots-clefs au plus.',
  'errors.description_courte.trop-long':
    'Raccourcissez la description : 200 caractères au plus, {longueur} ici.',
  'errors.licence-inconnue':
    '« {valeur} » n’est pas une licence connue : choisissez-en une dans la liste, ou décrivez-la dans le message.',
  'errors.nothing': 'Rien n’a changé : modifiez au moins un champ avant d’envoyer.',
  'progress.check': 'Vérification de votre texte…',
  'progress.proof': 'Une vérification automatique, contre les robots : quelques secondes…',
  'progress.send': 'Envoi…',
  'progress.sent': 'Reçu. Ouverture de votre page de suivi…',
  'state.closed': 'Les contributions sont fermées pour le moment',
  'state.closed.text':
    'Vous pouvez préparer votre notice : elle reste dans ce navigateur jusqu’à la réouverture.',
  'state.unreachable': 'Le service qui reçoit les propositions ne répond pas',
  'state.unreachable.text':
    'Vous pouvez écrire : votre brouillon est gardé dans ce navigateur. Il sera envoyé quand vous réessaierez.',
  'state.retry': 'Réessayer',
  'fail.title': 'Votre proposition n’est pas partie',
  'fail.kept': 'Votre texte est toujours là, et gardé dans ce navigateur.',
  'fail.closed': 'Les contributions viennent de fermer.',
  'fail.too-many': 'Beaucoup de propositions sont arrivées d’un coup. Réessayez dans {delay}.',
  'fail.too-large': 'L’envoi est trop lourd : choisissez un logo plus léger, ou retirez-le.',
  'fail.refused': 'Le service n’a pas pu lire l’envoi. Rechargez la page, puis renvoyez.',
  'fail.unreachable':
    'Le service ne répond pas, ou la connexion est coupée. Réessayez dans quelques minutes : rien ne sera envoyé deux fois.',
  'fail.too-late': 'Une décision a déjà été prise : cette proposition ne peut plus être complétée.',
  'fail.unknown': 'Cette proposition n’est pas connue du service.',
  'delay.seconds': '{count} secondes',
  'delay.minutes': '{count} minutes',
  'delay.hours': '{count} heures',
} as const;

/** The sentences of the scripts of the contribution pages. */
export const tLive = createTranslate(contributionLiveMessages);
