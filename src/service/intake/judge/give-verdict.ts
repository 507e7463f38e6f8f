import type { KnownContent } from '../../content/reader.ts';
import { findRefusal } from '#domain/catalogue/refusal.ts';
import { readTextSigns, type TextSigns } from '#domain/contribution/score.ts';
import type { Payload } from '#domain/contribution/payload.ts';
import { chooseSlug } from '#domain/contribution/slug.ts';
import type { Traits } from '#domain/contribution/store.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';
import type { Refusal } from '#domain/vocabulary.ts';
import { draftFile } from '../form-values.ts';
import type { ContributionIssue } from '#domain/contribution/api.ts';
import { findTraits } from './find-traits.ts';
import { judgeForm, type FormToJudge } from './judge-form.ts';

/** Everything of a contribution that is read in its texts, with the catalogue at hand: pure, and slow at worst. */
export function giveVerdict(form: JudgeRequest, content: KnownContent): Verdict {
  const judged = judgeForm(form, content);
  if (judged.issues !== undefined) return { outcome: 'invalid', issues: judged.issues };
  const { submission, payload } = judged;
  const { fields, notice } = submission;
  // What comes with an amendment is read like the rest.
  const message = payload.messages?.at(-1)?.text ?? submission.message;
  const read = message === undefined ? submission : { ...submission, message };
  const { catalogue, friends } = content;
  const isMiniSite = submission.miniSite === true;
  const isTaken = (slug: string) =>
    isMiniSite ? friends.some((friend) => friend.slug === slug) : catalogue.bySlug.has(slug);
  return {
    outcome: 'judged',
    submission,
    payload,
    slug: notice ?? chooseSlug(fields.nom ?? '', form.reference, isTaken),
    traits: findTraits(read),
    text: readTextSigns(read),
    // A page that speaks of software is not one.
    refusal: isMiniSite ? undefined : findRefusal(fields as Partial<Notice>, catalogue.vocabulary.refusals),
    // By name alone: looking for doubles in earnest is the proposal’s work, this is only a sign.
    known: notice === undefined && !isMiniSite && catalogue.byName.has(foldTight(fields.nom ?? '')),
  };
}

/** What someone typed, as a notice file they may keep or send by other ways. */
export function writeDraft(fields: ReadonlyMap<string, unknown>, content: KnownContent): NoticeDraft {
  return draftFile(fields, content.catalogue.vocabulary);
}

export interface JudgeRequest extends FormToJudge {
  /** The public reference of the contribution: a name without a Latin letter is filed under it. */
  reference: string;
}

export type Verdict =
  | {
      outcome: 'judged';
      submission: Submission;
      payload: Payload;
      /** The file name of the notice, or of the mini-site. */
      slug: string;
      traits: Traits;
      text: TextSigns;
      refusal: Refusal | undefined;
      /** The software seems to be in the catalogue. */
      known: boolean;
    }
  | { outcome: 'invalid'; issues: ContributionIssue[] }
  /** It could not be judged in time, or at all: nothing is known of it. */
  | { outcome: 'failed' };

export interface NoticeDraft {
  name: string;
  text: string;
}
