/** What the guided choice says. */
export const chooseMessages = {
  title: 'Choisir un logiciel',
  description:
    'Par ce que vous voulez faire, par l’outil que vous quittez ou par votre appareil : des liens, rien de plus.',
  lead: 'Des liens simples : au bout de chacun, des logiciels libres.',
  'jump.label': 'Les trois chemins',
  'need.title': 'Je cherche à…',
  'need.all': 'Tous les besoins, de A à Z',
  'need.jump': 'Je sais ce que je veux faire',
  'left.title': 'À la place de…',
  'left.jump': 'Je veux quitter un outil',
  'left.all': 'Tous les outils, de A à Z',
  'device.title': 'Sur…',
  'device.jump': 'Je pars de mon appareil',
  'search.text': 'Ou, en vos mots :',
  'search.link': 'la recherche',
} as const;
