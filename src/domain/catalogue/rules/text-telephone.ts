import { defineRule } from '#domain/catalogue/rule.ts';
import { sentencesOf } from '#domain/catalogue/sentences.ts';
import { createIssue } from '#domain/issue.ts';
import { quote } from '#domain/zod-issues.ts';

const point = 'numero-de-telephone';

/** Who must give a telephone number learns it from the fields, not from the end of the text. */
export const textTelephone = defineRule({
  code: 'texte-telephone',
  scope: 'notice',
  check: ({ notice: { points_attention = [] }, corps }, { catalogue: { vocabulary } }) => {
    if (!vocabulary.attentionById.has(point) || points_attention.includes(point)) return [];
    const said = sentencesOf(corps, words).find(({ text }) => telephone.test(text) && !nothing.test(text));
    return said === undefined
      ? []
      : [createIssue('texte-telephone', ['corps', said.line], { valeur: quote(said.text), point })];
  },
});

const words = /téléphone/i;
const telephone =
  /\b(?:demande|faut|exige|réclame|suppose|nécessaire|obligatoire|requis)\b.{1,80}\bnuméro de téléphone\b|\bnuméro de téléphone\b.{1,40}\b(?:demandé|exigé|nécessaire|obligatoire|requis)\b/i;
const nothing = /\b(?:aucun|sans|ni|pas|n[’']est)\b/i;
