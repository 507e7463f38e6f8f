import { createTranslate } from '#i18n/translate.ts';

/** What the page « Vérifier mon mini-site » says. */
export const verifyMessages = {
  title: 'Vérifier mon mini-site',
  description:
    'Collez votre page : les cartes mortes, renommées ou dépassées sont nommées, des cartes fraîches données.',
  lead: 'Une carte copiée ne change plus. Collez ici la page de votre mini-site : chaque carte est comparée à sa notice d’aujourd’hui.',
  'private.text':
    'Votre page ne quitte pas ce navigateur. Seules les notices qu’elle cite sont relues, sur ce site.',
  'without.text':
    'Vérifier une page demande JavaScript, puisque tout se fait dans votre navigateur. Sans lui, ouvrez les liens de vos cartes : une notice renommée mène à la nouvelle, une notice retirée dit ce qui la remplace.',
  'without.link': 'Toutes les notices',
  field: 'Le contenu de votre page (Markdown de Scribouilli ou HTML)',
  submit: 'Vérifier',
  'result.title': 'Résultat',
  'found.none':
    'Aucune carte dans ce texte. Une carte commence par <article class="framalibre-notice"> : collez le code de la page, pas son aspect.',
  'found.one': '{count} carte : {current} à jour.',
  'found.many': '{count} cartes, dont {current} à jour.',
  'found.max': 'Seules les {count} premières cartes ont été lues.',
  wait: 'Les notices sont relues…',
  'verdict.current': 'À jour.',
  'verdict.changed': 'La notice a changé depuis : {faults}.',
  'verdict.renamed': 'La notice a changé d’adresse : c’est maintenant {name}.',
  'verdict.retired.abandonne': 'Ce logiciel est abandonné.',
  'verdict.retired.plus-libre': 'Ce logiciel n’est plus libre.',
  'verdict.elsewhere': 'Cette carte mène à un autre annuaire. Le nôtre a aussi une notice : {name}.',
  'verdict.absent': 'Cette carte mène à un autre annuaire. Aucune notice du nôtre ne parle de ce logiciel.',
  'verdict.dead': 'Aucune notice ne répond à cette adresse.',
  'verdict.free': 'Cette carte ne mène à aucune notice : rien à comparer.',
  'verdict.unreachable': 'La notice n’a pas pu être relue. Vérifiez la connexion, puis recommencez.',
  'verdict.search': 'La chercher',
  'verdict.successor': 'Il est remplacé par {name}.',
  'fault.name': 'le nom',
  'fault.description': 'la phrase',
  'fault.logo': 'le logo',
  'fault.site': 'l’adresse du site',
  'fault.unclosed': 'La carte n’est pas fermée : il manque </article>, et ce qui suit entre dedans.',
  'fault.blank-line': 'Une ligne vide la coupe en deux dans l’aperçu de Scribouilli.',
  'card.unnamed': 'Carte sans nom',
  'copy.fresh': 'Copier la carte fraîche',
  'copy.done': 'Carte copiée',
  'copy.failed': 'Copie refusée : voici la carte.',
} as const;

export const tVerify = createTranslate(verifyMessages);
