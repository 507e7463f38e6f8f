import { briefOf, type BriefedNotice, type BriefKey } from '#domain/notice/brief.ts';
import type { PointsOfAttention } from '#domain/notice/implied.ts';
import { briefAnswers } from '#domain/notice/closed-values.ts';
import { briefWords } from '#words/brief.ts';

const keys = Object.keys(briefAnswers) as BriefKey[];

/** What is known of a software at a glance, as people read it; what nobody told is left out. */
export function briefView(notice: BriefedNotice, points: PointsOfAttention): BriefLine[] {
  return keys.flatMap((key) => {
    const answer = briefAnswer(notice, key, points);
    return answer === undefined ? [] : [{ label: briefWords[key].label, answer }];
  });
}

/** What is known on one question; nothing when nobody said, which is never a no. */
export function briefAnswer(
  notice: BriefedNotice,
  key: BriefKey,
  points: PointsOfAttention,
): string | undefined {
  const answer = briefOf(notice, points)[key];
  const answers: Readonly<Record<string, string>> = briefWords[key].values;
  return answer === undefined ? undefined : answers[answer];
}

/** Whether a line of a table is one of these questions. */
export function isBriefKey(key: string): key is BriefKey {
  return Object.hasOwn(briefAnswers, key);
}

export interface BriefLine {
  label: string;
  answer: string;
}
