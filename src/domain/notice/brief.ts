import type { briefAnswers } from '#domain/notice/closed-values.ts';
import { speaksFrench } from '#domain/notice/languages.ts';
import type { Notice } from '#domain/notice/schema.ts';

/**
 * What one wants to know of a software at a glance: from `en_bref`, else from what the notice says elsewhere. A question
 * nobody answered is absent: unknown is never no.
 */
export function briefOf(notice: BriefedNotice): Brief {
  const { en_bref = {}, points_attention: points = [] } = notice;
  const isPartlyPaid = points.includes('fonctions-payantes') || points.includes('version-limitee');
  return {
    prix: en_bref.prix ?? (isPartlyPaid ? 'mixte' : undefined),
    compte: en_bref.compte ?? (points.includes('compte-requis') ? 'oui' : undefined),
    francais: en_bref.francais ?? (speaksFrench(notice) ? 'oui' : undefined),
    hors_ligne: en_bref.hors_ligne,
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
