import { kinds, type Hit } from '#domain/search/best.ts';
import type { Term } from '#domain/search/lexicon.ts';
import type { Needs, SearchIndex } from '#domain/search/search-index.ts';
import { tellsDeed } from '#words/deed.ts';
import { holdsAll } from './mark.ts';
import { ofName } from '#words/elision.ts';
import { tSearch } from '#words/search.ts';

/**
 * Why a result is there, in a few words: the product it replaces, the need it answers, its name, or its text.
 * @param words that were looked for; none when only choices were made
 * @param description of the notice, once its card is there
 */
export function reasonOf(
  { needs }: SearchIndex,
  { number, kind, term }: Hit,
  words: readonly string[],
  description = '',
): string {
  if (words.length === 0 && term === undefined)
    return tSearch(needs?.featured.has(number) ? 'reason.featured' : 'reason.choices');
  if (kind === kinds.text || term === undefined)
    return tSearch(holdsAll(description, words) ? 'reason.description' : 'reason.text');
  if (term.kind === 'name') return tSearch(kind === kinds.name ? 'reason.name' : 'reason.namePart');
  return termSentence(term, needs);
}

function termSentence({ kind, target, text }: Term, needs: Needs | undefined): string {
  if (kind === 'alias') return tSearch('reason.alias', { alias: text });
  if (kind === 'product')
    return tSearch('reason.product', { product: ofName(needs?.products[target]?.nom ?? text) });
  return needSentence(kind === 'need' ? (needs?.tags[target]?.besoin ?? text) : text);
}

/** « pour monter une vidéo », « besoin : emploi du temps ». */
export function needSentence(need: string): string {
  return tSearch(tellsDeed(need) ? 'reason.need' : 'reason.needNoun', { need });
}
