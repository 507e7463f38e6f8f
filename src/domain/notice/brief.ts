import type { briefAnswers } from '#domain/notice/closed-values.ts';
import { impliedAnswer, type PointsOfAttention } from '#domain/notice/implied.ts';
import { speaksFrench } from '#domain/notice/languages.ts';
import type { Notice } from '#domain/notice/schema.ts';

/**
 * What one wants to know of a software at a glance: from `en_bref`, else from what the notice says elsewhere. A question
 * nobody answered is absent: unknown is never no.
 * @param points what the points of attention of the directory imply
 */
export function briefOf(notice: BriefedNotice, points: PointsOfAttention): Brief {
  const { en_bref = {}, points_attention } = notice;
  return {
    prix: en_bref.prix ?? impliedAnswer(points_attention, points, 'prix'),
    compte: en_bref.compte ?? impliedAnswer(points_attention, points, 'compte'),
    francais:
      en_bref.francais ??
      (speaksFrench(notice) ? 'oui' : impliedAnswer(points_attention, points, 'francais')),
    hors_ligne: en_bref.hors_ligne ?? impliedAnswer(points_attention, points, 'hors_ligne'),
  };
}

export type BriefedNotice = Pick<Notice, 'en_bref' | 'points_attention' | 'langues'>;
type Answers = typeof briefAnswers;

export type BriefKey = keyof Answers;

export type Brief = { readonly [Question in BriefKey]: Answers[Question][number] | undefined };

/** How questions and answers are written for people. */
export type BriefWords = {
  readonly [Question in BriefKey]: {
    label: string;
    values: Readonly<Record<Answers[Question][number], string>>;
  };
};
