import type { Admission, DoorCounts } from '#domain/contribution/admission.ts';
import type { OpenedProposal, ProposalReview } from '#domain/contribution/forge.ts';
import type { Life, LifeEvent } from '#domain/contribution/life.ts';
import type { SettingStore } from '#domain/contribution/setting-store.ts';
import type { ContributionKind, ContributionState } from '#domain/contribution/states.ts';
import type { Visits } from '#domain/contribution/visits.ts';

/**
 * The port to where contributions are kept. Every change of one is a transition of `life.ts`, applied by one statement
 * that holds only while the contribution is the one it was decided on. What is accepted is on disk when the promise is
 * kept. Every method throws StoreError when the store cannot do it.
 */
export interface ContributionStore {
  /** Stores a first text when `admit` lets it in, counted one by one even when many come together. */
  accept(entry: NewContribution, admit: Admit): Promise<Acceptance>;
  /** Stores an amended text, through the same door. */
  amend(id: string, text: NewText, admit: Admit): Promise<Amendment>;
  /** The receipt given for a client’s own number, and the digest of what came with it. */
  findReceipt(submissionId: string): Promise<(Receipt & { contentKey: string | null }) | undefined>;
  /** By the secret number, or, for whoever runs the service, by the public reference too. */
  find(id: string): Promise<Contribution | undefined>;
  findByReference(idOrReference: string): Promise<Contribution | undefined>;
  /** A transition that brings nothing else. Gives the contribution after it, or `undefined` when it is not possible. */
  apply(id: string, event: PersonEvent): Promise<Contribution | undefined>;

  /** The next contribution the dispatcher has to act on, marked as taken; `early` takes one before its time. */
  lease(options: { early: boolean }): Promise<Contribution | undefined>;
  /** What came of an attempt on a leased contribution. */
  settle(leased: Contribution, result: AttemptResult): Promise<void>;
  readLogo(id: string): Promise<Uint8Array | undefined>;
  /** The forge is back: nobody waits any longer for their turn to try again. */
  wakeAll(): Promise<void>;
  /** Takes back the leases of a process that died; for whoever holds the dispatcher’s lock. */
  forgetLeases(): Promise<void>;

  /** Takes the right to dispatch, which one process has at a time; gives whether this one has it. */
  holdDispatch(): Promise<boolean>;
  releaseDispatch(): void;

  /** A proposal nobody asked the forge about for that long. */
  nextToFollow(intervalMs: number): Promise<Contribution | undefined>;
  /** What the forge was asked, and answered when it did. */
  follow(contribution: Contribution, review?: ProposalReview | LostProposal): Promise<void>;
  /** Something happened on this branch at the forge; gives whether it is one of ours. */
  askAgain(branch: string): Promise<boolean>;

  /** What the door looks at. */
  counts(): Promise<DoorCounts>;
  depth(): Promise<Depth>;
  /** How many recent contributions share these traits, up to twenty each. */
  countSimilar(traits: Traits): Promise<Similar>;
  /** Proposals open, or on their way, on the same notice or the same site. */
  findOthers(contribution: Pick<Contribution, 'id' | 'slug'>): Promise<readonly OtherProposal[]>;
  /** Accepted proposals opened at the forge since a date. */
  listOpenedSince(since: number): Promise<readonly Contribution[]>;

  list(state?: ContributionState): Promise<readonly Contribution[]>;
  /** What there is to count of those received since a date, oldest first: nothing of what people sent. */
  listOutlines(since: number): Promise<readonly Outline[]>;
  countByState(): Promise<readonly { state: ContributionState; n: number }[]>;
  /** Erases what people sent, at the end of each state’s delay; gives how many contributions. */
  retain(delays: RetentionDelays): Promise<number>;
  /** Erases what one person sent, and has the dispatcher erase it at the forge. */
  forget(id: string): Promise<Contribution | undefined>;
  settings: SettingStore;
  /**
   * What each client did in the hour, for those whose share is counted over several machines; absent, each process
   * counts by itself.
   */
  visits?: Visits;
  /** Makes sure that it can be used, before anything else is asked. @throws StoreError saying why not */
  prepare(): Promise<void>;
  /** What it takes on the disk, in bytes. */
  size(): Promise<number>;
  /** Writes and erases something as large as a contribution. @throws StoreError when there is no room */
  probe(): Promise<void>;
  /** A copy that another store can be made of, in a new file. */
  backup(file: string): Promise<void>;
  close(): void;
}

export interface Contribution extends Life {
  /** The contributor’s secret number. */
  id: string;
  /** Counts the changes: a change finds the one it was decided on, or is not made. */
  version: number;
  /** The public one. */
  reference: string;
  slug: string;
  kind: ContributionKind;
  /** JSON for `readPayload`; `null` once erased. */
  payload: string | null;
  /** The same, of the text the forge has. */
  sentPayload: string | null;
  /** The same, of an amendment that is held. */
  heldPayload: string | null;
  score: number;
  /** `reason:points`, of the text that waits or was sent last. */
  reasons: readonly string[];
  /** Dates in milliseconds. */
  created: number;
  updated: number;
  ended: number | null;
  openedAt: number | null;
  polled: number;
  branch: string | null;
  url: string | null;
  /** JSON: moderators’ public comments. */
  comments: string | null;
}

export type Outline = Pick<
  Contribution,
  'reference' | 'state' | 'created' | 'openedAt' | 'ended' | 'released' | 'comments'
>;

export interface NewText {
  /** JSON of a `Payload`. */
  payload: string;
  logo: Uint8Array | undefined;
  score: number;
  reasons: readonly string[];
  traits: Traits;
  /** The proof of work it came with, spent in the same transaction. */
  nonce: { value: string; expires: number } | undefined;
  /** For an amendment: the payload it was made on. */
  basedOn?: string;
}

export interface NewContribution extends NewText {
  id: string;
  reference: string;
  submissionId: string | undefined;
  /** A digest of all that was sent: the same number with another text is another contribution. */
  contentKey: string;
  slug: string;
  kind: ContributionKind;
}

export interface Traits {
  /** The site it points to, unless thousands of programs share it. */
  domain: string | undefined;
  /** A digest of what it says. */
  textKey: string;
}

export interface Similar {
  sameDomain: number;
  sameText: number;
}

export interface OtherProposal {
  reference: string;
  forgeId: string | null;
  url: string | null;
  sameSlug: boolean;
}

export interface Receipt {
  id: string;
  reference: string;
}

/** Given by the door, asked by the store at the moment it stores. */
export type Admit = (counts: DoorCounts) => Admission;

/** `repeated`: it had been stored before. `replayed`: its proof of work was already spent. */
export type Acceptance =
  | { outcome: 'accepted'; held: boolean; receipt: Receipt }
  | { outcome: 'repeated'; receipt: Receipt; contentKey: string | null }
  | { outcome: 'replayed' }
  | Extract<Admission, { outcome: 'closed' }>;

/** `changed`: another amendment came in between, this one is to be made again on what is there now. */
export type Amendment =
  | { outcome: 'amended'; held: boolean; contribution: Contribution }
  | { outcome: 'too-late' }
  | { outcome: 'changed' }
  | { outcome: 'replayed' }
  | { outcome: 'too-many-amendments' }
  | Extract<Admission, { outcome: 'closed' }>;

export type PersonEvent = Extract<
  LifeEvent,
  { type: 'withdrawn' | 'released' | 'dropped' | 'retried' | 'dismissed' }
>;

/** An event of `life.ts`, with what goes along. */
export type AttemptResult =
  | { type: 'opened'; opened: OpenedProposal; revision: number }
  | Extract<LifeEvent, { type: 'told' | 'closed' | 'erased' | 'already-said' | 'failed' }>
  | { type: 'later'; fault: string; at: number };

export interface Depth {
  waiting: number;
  /** When the oldest that waits came in. */
  oldest: number | null;
  held: number;
  heldOldest: number | null;
  /** Waits for a person who runs the service. */
  stuck: number;
}

/** Days after which a contribution that stays in a state is erased. */
export interface RetentionDelays {
  /** Published, declined, withdrawn. */
  ended: number;
  held: number;
  /** A conflict, or a fault only a person can settle. */
  stuck: number;
  /** Open, and nobody decides: what was sent is erased here, the proposal stays at the forge. */
  undecided: number;
}

/** The forge has it no more; `fault` says so to whoever runs the service. */
export interface LostProposal {
  fault: string;
}
