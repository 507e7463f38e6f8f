import { createIssue, type IssueCode } from '#domain/issue.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { quote } from '#domain/zod-issues.ts';
import { defineRule, type Rule } from './rule.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/**
 * A rule about what a text says and no field does, where people look before they choose: a point of attention to add, in
 * a directory that has it.
 * @param isSaid whether another field says it
 */
export function defineTextRule(
  code: IssueCode,
  point: string,
  sayings: readonly Saying[],
  isSaid: (notice: Notice) => boolean = () => false,
): Rule {
  return defineRule({
    code,
    scope: 'notice',
    check: ({ notice, corps }, { catalogue: { vocabulary } }) => {
      const isMarked = notice.points_attention?.includes(point) === true || isSaid(notice);
      if (!vocabulary.attentionById.has(point) || isMarked) return [];
      const said = findSaying(corps, sayings);
      return said === undefined
        ? []
        : [createIssue(code, ['corps', said.line], { valeur: quote(said.text), point })];
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
