import { defineRule } from '#domain/catalogue/rule.ts';
import { sentencesOf } from '#domain/catalogue/sentences.ts';
import { createIssue } from '#domain/issue.ts';
import { quote } from '#domain/zod-issues.ts';

const point = 'en-anglais';

/** A software, or its help, that the text says to be in English is marked so in the fields. */
export const textEnglish = defineRule({
  code: 'texte-anglais',
  scope: 'notice',
  check: ({ notice: { points_attention = [] }, corps }, { catalogue: { vocabulary } }) => {
    if (!vocabulary.attentionById.has(point) || points_attention.includes(point)) return [];
    const said = sentencesOf(corps, words).find(({ text }) => english.test(text));
    return said === undefined
      ? []
      : [createIssue('texte-anglais', ['corps', said.line], { valeur: quote(said.text), point })];
  },
});

const words = /anglais/i;

/** « En allemand ou en anglais » compares languages: it does not say that one will read English here. */
const english = /(?<!\b(?:ou|et|qu[’']) ?)\ben anglais\b/i;
