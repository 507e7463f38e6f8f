import type { Proposal, ProposalReview, ReviewState } from './forge.ts';
import type { Conflict } from './proposal.ts';
import type { Issue } from '#domain/issue.ts';

/** The port to decisions taken on this very machine: what moderators do where the forge has no pages of its own. */
export interface Moderation {
  list: () => Promise<ReviewedProposal[]>;
  /** By its number or its reference. */
  find: (id: string) => Promise<ReviewedProposal | undefined>;
  /** What the service last said of its quarantine; `undefined` when nothing waits. */
  readHeld: () => Promise<HeldNotice | undefined>;
  /** The changes of a proposal, as git shows them; empty once its branch was removed. */
  readDiff: (review: ReviewedProposal) => Promise<string>;
  accept: (review: ReviewedProposal) => Promise<AcceptedProposal>;
  /** @returns whether it was asked; `false` when the proposal is no longer open */
  ask: (review: ReviewedProposal, question: string) => Promise<boolean>;
  /** @returns whether it is refused now; `false` when it was no longer open */
  refuse: (review: ReviewedProposal, reason: string) => Promise<boolean>;
}

/** A proposal before its moderators, and what was said of it. */
export interface ReviewedProposal
  extends
    Pick<Proposal, 'reference' | 'slug' | 'kind' | 'branch' | 'title' | 'description' | 'labels'>,
    ProposalReview {
  /** Short, for people to type. */
  number: number;
  state: ReviewState;
  /** ISO dates. */
  created: string;
  updated: string;
  /** What each amendment brought. */
  notes: readonly { text: string }[];
}

/** What waits in the quarantine, in the service’s own words. */
export interface HeldNotice {
  title: string;
  text: string;
}

/** What came of an acceptance. */
export type AcceptedProposal =
  | { outcome: 'accepted'; files: readonly string[] }
  | { outcome: 'not-open' }
  | { outcome: 'forbidden-path'; path: string }
  | ({ outcome: 'conflict' } & Conflict)
  | { outcome: 'faulty'; issues: readonly Issue[] }
  /** There is no room for this file of the contents, or no right to write it; the proposal is open as before. */
  | { outcome: 'unwritable'; cause: 'full' | 'refused'; path: string };
