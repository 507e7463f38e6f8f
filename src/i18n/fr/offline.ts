import { createTranslate } from '#i18n/translate.ts';

/** What the copy to use without a network says, and the page that offers it. */
export const offlineMessages = {
  'readme.file': 'LISEZMOI.txt',
  readme:
    'Ceci est une copie de « {site} », du {date}.\n\nOuvrez index.html avec votre navigateur : les notices, les listes, le choix pas à pas et la recherche marchent sans réseau. La recherche trouve par nom, par besoin et par outil à remplacer ; elle ne lit pas le texte des notices.\n\nPour proposer ou corriger une notice, et pour une copie plus récente : {url}\n\nLes textes sont sous licence {licence} : copiez, donnez, partagez.',
  'keep.title': 'Sans réseau',
  'keep.text':
    'Ce navigateur peut garder la sélection et ses notices, pour les lire ou les imprimer sans connexion. Rien n’est gardé sans ce bouton.',
  'keep.do': 'Garder hors ligne',
  'keep.forget': 'Ne plus garder',
  'keep.working': 'Copie en cours…',
  'keep.done.one': 'Gardé : {count} notice. Ajoutez cette page à vos favoris pour la retrouver.',
  'keep.done.many': 'Gardé : {count} notices. Ajoutez cette page à vos favoris pour la retrouver.',
  'keep.failed':
    'La copie n’a pas abouti : vérifiez la connexion, puis recommencez. Ce qui était gardé l’est encore.',
  'keep.forgotten': 'Ce navigateur ne garde plus rien.',
  'keep.all': 'Télécharger tout l’annuaire, à ouvrir depuis un dossier (zip)',
  'zim.done': 'Fichier ZIM prêt : {path}',
  'zim.no-copy': 'Il n’y a pas de site construit dans « {detail} » : lancer d’abord npm run build.',
  'zim.no-packer':
    'Le programme « {detail} » manque : l’installer (sur Debian et Ubuntu : apt install zim-tools), puis recommencer.',
  'zim.refused': 'Le fichier ZIM n’a pas pu être écrit : {detail}',
} as const;

export const tOffline = createTranslate(offlineMessages);
