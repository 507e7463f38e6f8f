import { defineRule } from '#domain/catalogue/rule.ts';
import { sentencesOf } from '#domain/catalogue/sentences.ts';
import { createIssue } from '#domain/issue.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { quote } from '#domain/zod-issues.ts';

const point = 'fonctions-payantes';

/** What the text says one pays for stands in the fields too, where people look before they choose. */
export const textPayment = defineRule({
  code: 'texte-paiement',
  scope: 'notice',
  check: ({ notice, corps }, { catalogue: { vocabulary } }) => {
    if (!vocabulary.attentionById.has(point) || isSaid(notice)) return [];
    const said = sentencesOf(corps, words).find(
      ({ text }) => payment.some((told) => told.test(text)) && !nothing.test(text),
    );
    return said === undefined
      ? []
      : [createIssue('texte-paiement', ['corps', said.line], { valeur: quote(said.text), point })];
  },
});

function isSaid({ points_attention = [], en_bref }: Notice): boolean {
  const price = en_bref?.prix;
  return (
    price === 'payant' ||
    price === 'mixte' ||
    points_attention.some((id) => id === point || id === 'version-limitee')
  );
}

const words = /payant|paiement|commission|vend/i;
const payment = [
  /\bpayante?s?\b/i,
  /\b(?:retient|prélève|prend) une commission\b/i,
  /\bcontre paiement\b/i,
  // Its maker sells something of it; « vend par ailleurs d’autres produits » says nothing of this one.
  /\bvend(?:ent|ue?s?)?\s(?:(?:aussi|une?|son|des?|quelques|accompagnement,?|petite|somme)\s){0,3}(?:[dl][’'])?(?:hébergement|accompagnement|modules|extensions|suivi|aide\b|version|sur (?:le Play|certaines boutiques))/i,
];

/** « Sans outil payant », « ne prélève pas de commission »: the sentence says that one does not pay. */
const nothing =
  /\b(?:sans|aucune?|ni|pas d[e’']|n[’']est pas)\s(?:\S{1,30}\s){0,3}(?:payante?s?|commission)\b/i;
