import { defineRule } from '#domain/catalogue/rule.ts';
import { sentencesOf } from '#domain/catalogue/sentences.ts';
import { createIssue } from '#domain/issue.ts';
import { quote } from '#domain/zod-issues.ts';

const point = 'compte-requis';

/** Who must create an account learns it from the fields; an account for a part of the uses is said in `en_bref`. */
export const textAccount = defineRule({
  code: 'texte-compte',
  scope: 'notice',
  check: ({ notice: { points_attention = [], en_bref }, corps }, { catalogue: { vocabulary } }) => {
    const isSaid = points_attention.includes(point) || en_bref?.compte !== undefined;
    if (!vocabulary.attentionById.has(point) || isSaid) return [];
    const said = sentencesOf(corps, words).find(({ text }) => account.test(text) && !nothing.test(text));
    return said === undefined
      ? []
      : [createIssue('texte-compte', ['corps', said.line], { valeur: quote(said.text), point })];
  },
});

const words = /compte|inscription/i;
const account =
  /\b(?:il faut|demande|exige|suppose|nécessite|oblige à)(?: de| d[’'])? ?(?:créer |ouvrir |avoir )?un compte\b|\bcompte (?:est )?(?:obligatoire|nécessaire|requis)\b|\binscription obligatoire\b/i;
const nothing = /\b(?:aucun|sans|ni|pas|n[’']est|rien)\b/i;
