import { agreement, type Comparison } from '#domain/facts/comparison.ts';
import { plainLanguages } from '#domain/facts/locale.ts';
import { otherLanguages } from '#domain/notice/language-tag.ts';
import { isFrench } from '#domain/notice/languages.ts';
import type { Share, SourcedFact } from '#domain/facts/facts.ts';

/**
 * The languages of the interface. A longer list is a difference; French promised without any trace of it, or denied
 * although a translation is there, is a contradiction: it is what people of a French directory look for first.
 */
export const languages: Comparison = {
  champ: 'langues',
  compare: ({ langues: written, en_bref }, fact) => {
    const said = languagesOfFact(fact);
    if (said.length === 0) return undefined;
    if (written === undefined) return { kind: 'ajout', dit: said.join(', '), valeur: said };
    const sides = { ecrit: written.join(', '), dit: said.join(', ') };
    const promised = written.some(isFrench);
    // A list that ends with « mul » says that it is not whole.
    const open = written.includes(otherLanguages);
    const known = frenchShare(fact);
    if (promised ? known === 0 : !open && known >= enough && en_bref?.francais === undefined)
      return { kind: 'contradiction', ...sides };
    const plain = plainLanguages(written.filter((tag) => tag !== otherLanguages));
    const missing = open ? [] : said.filter((tag) => !plain.includes(tag));
    // English is the language most programs are written in: sources rarely count it.
    const unknown = plain.filter((tag) => tag !== 'en' && !said.includes(tag));
    return missing.length + unknown.length === 0 ? agreement : { kind: 'difference', ...sides };
  },
};

/** What the notice says at a glance of French, beside the share of French a source knows. */
export const french: Comparison = {
  champ: 'en_bref.francais',
  compare: ({ en_bref }, fact) => {
    if (fact.langues === undefined) return undefined;
    const share = frenchShare(fact);
    const answer = share === 0 ? 'non' : share >= nearlyAll ? 'oui' : 'partiel';
    const written = en_bref?.francais;
    // A whole translation is said by the list of languages; only half of one needs a word of its own.
    if (written === undefined)
      return answer === 'partiel' ? { kind: 'ajout', dit: answer, valeur: answer } : undefined;
    if (written === answer) return agreement;
    const opposed = written !== 'partiel' && answer !== 'partiel';
    return { kind: opposed ? 'contradiction' : 'difference', ecrit: written, dit: answer };
  },
};

/** Languages a source counts as there, French and English first, then by code. */
function languagesOfFact({ langues = {} }: Pick<SourcedFact, 'langues'>): string[] {
  const tags = Object.entries(langues).flatMap(([tag, share]) => (percentage(share) >= enough ? tag : []));
  const plain = plainLanguages(tags);
  const rank = (tag: string) => (tag === 'fr' ? 0 : tag === 'en' ? 1 : 2);
  return plain.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, 100);
}

function frenchShare({ langues = {} }: SourcedFact): number {
  return Math.max(
    0,
    ...Object.entries(langues).map(([tag, share]) => (isFrench(tag) ? percentage(share) : 0)),
  );
}

function percentage(share: Share): number {
  return share === true ? 100 : share;
}

/** From here on a translation serves; the importers count the same. */
const enough = 50;
const nearlyAll = 80;
