import { fold } from '#domain/text.ts';

/** The folded words of a text. « open source » says nothing here: everything is. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .replace(/\b(?:open source|opensource)\b/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

/** The words that say what is looked for: « logiciel pour monter une vidéo » → monter, video. */
export function meaningfulWords(words: readonly string[]): string[] {
  return words.filter((word) => !noise.has(word));
}

/** A word without its plural, its infinitive or its mute e: « associations » → « association ». Short words stay. */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const singular = word.replace(/[sx]$/, '');
  const root = singular.replace(/(?:er|ees?|e)$/, '');
  return root.length >= 4 ? root : singular;
}

/** What words mean together, whatever their order and endings. */
export function meaningKey(words: readonly string[]): string {
  return [...new Set(words.map(stem))].sort().join(' ');
}

/** Words that people put around what they look for. */
const noise = new Set(
  (
    'a au aux avec c ce ces cet cette chez comme comment d dans de des du en equivalent equivalents et est faire ' +
    'gerer gestion gestionnaire gestionnaires gratuit gratuite gratuitement gratuits gratuites il ils j je l la le les leur leurs lieu libre libres logiciel ' +
    'logiciels ma meilleur meilleure meilleurs mes moi mon n ne nos notre nous on ou par peut place pour programme ' +
    'programmes puis que quel quelle quels qu qui quoi remplacant remplacement remplacer s sa sans se ses si similaire ' +
    'similaires son sur telecharger the to trouver un une utiliser va veux vers voudrais vos votre vous y ' +
    'alternative alternatives app appli applis application applications apps cherche chercher outil outils of and for free software'
  ).split(' '),
);
