import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** Words that praise instead of describing; « libre » and « gratuit » go without saying here. */
const words =
  /(?<![\p{L}\d-])(?:gratuit(?:e|s|es|ement)?|open[ -]source|meilleure?s?|puissante?s?|simplement|ultra[ -]?(?:rapide|léger|simple)|rapides?|légère?s?|légers?|moderne?s?|intuiti(?:f|fs|ve|ves)|révolutionnaires?|ultimes?|incontournables?|leaders?|idéale?s?|parfaite?s?|robustes?|performante?s?|convivia(?:l|le|les|ux)|élégante?s?|innovante?s?|flexibles?|exceptionnel(?:le|s|les)?|incroyables?|powerful|lightweight|best)(?![\p{L}\d-])/giu;

/** A short description says what one does with the software, not how good it is. */
export const marketingWords = defineRule({
  code: 'mots-publicitaires',
  scope: 'notice',
  check: ({ notice: { description_courte = '' } }) => {
    const found = [...new Set([...description_courte.matchAll(words)].map(([word]) => word.toLowerCase()))];
    return found.length === 0
      ? []
      : [createIssue('mots-publicitaires', ['description_courte'], { valeur: found.join(', ') })];
  },
});
