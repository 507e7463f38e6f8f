import { createTranslate } from '#i18n/translate.ts';

/** What the curated lists say, and the page about mini-sites. */
export const miniSiteMessages = {
  'home.title': 'Des listes choisies',
  'home.text': 'Quelques logiciels pour quelqu’un, et pour chacun la raison de le prendre.',
  'home.all': 'Toutes les listes, et comment faire la vôtre',
  'list.for': 'Pour {pour}',
  'list.count.one': '{count} logiciel',
  'list.count.many': '{count} logiciels',
  'list.site': 'Voir le site',
  'list.site.name': 'Voir le site de {name}',
  'list.selection': 'En faire ma sélection',
  'list.sheet': 'L’imprimer, ou en faire des cartes à couper',
  'list.take': 'Reprendre cette liste',
  'list.take.title': 'Reprendre cette liste',
  'list.take.text':
    'Elle est à vous : changez les phrases, retirez, ajoutez. La page s’imprime aussi telle quelle.',
  'list.others': 'D’autres listes',
  'list.others.all': 'Faire sa propre liste',
  'list.licence': '{site}, {date}. Texte sous licence {licence} : copiez, changez, redonnez.',
  'copy.title': 'Tout copier',
  'notice.recommended': 'Recommandé dans',
  'page.card': 'À quoi ressemble une carte',
  'page.card.text': 'Voici celle de {name}, mise en forme par le style de cette page :',
  'page.css': 'Le code de style à coller',
  'page.css.text':
    'Le thème « recommandations liées à Framalibre » n’en a pas besoin. Ailleurs, collez ceci dans la feuille de style de votre site :',
  'page.lists': 'Nos listes, à reprendre telles quelles',
  'page.lists.text':
    'Chacune se copie en entier, d’un seul geste : prenez celle qui ressemble à vos proches, gardez ce qui vous plaît, changez les phrases.',
  'page.friends': 'Les mini-sites des autres',
  'page.friends.by': 'par {name}',
  'page.invitation': 'Le vôtre pourrait être ici',
  'page.invitation.text':
    'Vous avez fait un mini-site ? Dites-le, et il sera montré sur cette page pour que d’autres s’en inspirent.',
  'page.invitation.link': 'Nous en parler',
  'form.nom': 'Titre de la page',
  'form.nom.hint': 'Comme il est écrit sur votre page.',
  'form.site_web': 'Son adresse',
  'form.site_web.hint': 'Elle commence par https://',
  'form.description_courte': 'Ce qu’on y trouve, en une phrase',
  'form.description_courte.hint': 'Pour qui, et quels logiciels. 200 caractères au plus.',
  'form.createurices': 'Qui la fait (facultatif)',
  'form.createurices.hint': 'Votre nom ou un pseudonyme, s’il doit être montré. Il sera public.',
  'form.review': 'Pas de compte : une personne relit avant que votre page ne soit montrée.',
  'form.send': 'Proposer cette page',
} as const;

export const tMiniSites = createTranslate(miniSiteMessages);
