import { createIssue, type IssueCode } from '#domain/issue.ts';
import { impliedAnswer } from '#domain/notice/implied.ts';
import type { Implication } from '#domain/vocabulary.ts';
import { quote } from '#domain/zod-issues.ts';
import { defineRule, type Rule } from './rule.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/**
 * A rule about what a text says and no field does, where people look before they choose: the first point of attention
 * that implies it is to be added, in a directory that has one.
 * @param question what the text answers
 * @param answers those that say what the text says, in a point of attention or in `en_bref`
 */
export function defineTextRule<Question extends keyof Implication>(
  code: IssueCode,
  question: Question,
  answers: readonly Implication[Question][],
  sayings: readonly Saying[],
): Rule {
  return defineRule({
    code,
    scope: 'notice',
    check: ({ notice, corps }, { catalogue: { vocabulary } }) => {
      const point = vocabulary.attentions.find(({ implique }) => answers.includes(implique?.[question]));
      const atAGlance: Implication = notice.en_bref ?? {};
      const implied = impliedAnswer(notice.points_attention, vocabulary.attentionById, question);
      if (point === undefined || answers.includes(atAGlance[question]) || answers.includes(implied))
        return [];
      const said = findSaying(corps, sayings);
      return said === undefined
        ? []
        : [createIssue(code, ['corps', said.line], { valeur: quote(said.text), point: point.id })];
    },
  });
}

/** The first sentence of a text that says something by one of its turns of phrase. */
export function findSaying(corps: string, sayings: readonly Saying[]): Sentence | undefined {
  for (const { words, said, denied } of sayings) {
    const found = sentencesOf(corps, words).find(
      ({ text }) => said.test(text) && denied?.test(text) !== true,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The turns of phrase that one language has for what fields say too; each expression is linear. */
export interface Sayings {
  /** One pays for something of a software. */
  payment: readonly Saying[];
  /** One must create an account. */
  account: readonly Saying[];
  /** One must give a telephone number. */
  telephone: readonly Saying[];
  /** A software, or its help, is in English: no turn in a directory in English. */
  english: readonly Saying[];
  /** Its help alone is. */
  englishHelp: readonly Saying[];
  /** Words that praise instead of describing, every one of a text (`g`). */
  praise: RegExp;
  /** A page that is one to be filled in says so. */
  model: RegExp;
  /** The mark that a new directory leaves where only its people know what to write. */
  toComplete: RegExp;
  /** A folded phrase that says something to do: « graver un CD ». */
  deed: RegExp;
}

export interface Saying {
  /** Some of the words without which it is not said: of thousands of texts, few hold any. */
  words: RegExp;
  said: RegExp;
  /** The sentence says that it is not so. */
  denied?: RegExp;
}
