import type { Contact } from '#domain/contribution/contact.ts';
import type { DuplicateReason } from '#domain/contribution/duplicates.ts';
import type { LicenceState } from '#domain/contribution/review.ts';
import type { ScoreReason } from '#domain/contribution/score.ts';
import type { Issue } from '#domain/issue.ts';
import type { FieldKey } from '#domain/notice/fields.ts';

/** The sentences of a proposal, given by the door: the domain speaks no language. */
export interface ProposalWords {
  say: (key: ProposalText, params?: Readonly<Record<string, string | number>>) => string;
  finding: (issue: Issue) => string;
  /** What a field is called. */
  field: (key: FieldKey) => string;
  /** Several things in one sentence: « a, b et c ». */
  list: (texts: Iterable<string>) => string;
}

export type ProposalText =
  | `title.${'ajout' | 'modification'}`
  | `verdict.${'none' | 'some' | 'refused' | 'spam' | 'duplicate' | 'other' | 'product' | 'mixed'}`
  | `verdict.${'language' | 'sensitive' | 'address' | 'findings' | Contact}`
  | `verdict.licence.${Exclude<LicenceState, 'libre'>}`
  | 'title.mini-site'
  | 'title.verification'
  | 'verification'
  | 'intro'
  | 'revised'
  | 'rewritten'
  | `card.${'field' | 'changed' | 'before' | 'after'}`
  | 'yes'
  | 'no'
  | 'absent'
  | 'notice'
  | `licence.${LicenceState}`
  | `duplicate.${DuplicateReason}`
  | `other.${'notice' | 'site'}`
  | 'product'
  | 'mixed'
  | 'wish'
  | 'language'
  | `contact.${Contact}`
  | 'spam'
  | 'signs'
  | 'spam.none'
  | `spam.${ScoreReason}`
  | 'address'
  | `address.${'known' | 'unknown' | 'copy'}`
  | 'sensitive'
  | 'refused'
  | 'findings.none'
  | 'findings.some'
  | 'body'
  | 'body.before'
  | 'folded'
  | 'message'
  | 'proposed-tags'
  | 'pseudo'
  | 'answers'
  | `answer.${'accept' | 'ask' | 'refuse'}`
  | `amendment.${'mark' | 'text' | 'message-only' | 'message' | 'not-written' | 'nothing-left'}`;
