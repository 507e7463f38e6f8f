import { createTranslate } from '#i18n/translate.ts';

/** What the copy to use without a network says, and the page that offers it. */
export const offlineMessages = {
  'readme.file': 'LISEZMOI.txt',
  readme:
    'Ceci est une copie de « {site} », du {date}.\n\nOuvrez index.html avec votre navigateur : les notices, les listes, le choix pas à pas et la recherche marchent sans réseau. La recherche trouve par nom, par besoin et par outil à remplacer ; elle ne lit pas le texte des notices.\n\nPour proposer ou corriger une notice, et pour une copie plus récente : {url}\n\nLes textes sont sous licence CC BY-SA 4.0 : copiez, donnez, partagez.',
} as const;

export const to = createTranslate(offlineMessages);
