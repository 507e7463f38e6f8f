import type { ContributionKind } from '#domain/contribution/states.ts';

/** The port to where proposals are reviewed: GitLab, or a bare git repository. An adapter holds no rule. */
export interface Forge {
  /**
   * Puts a proposal before moderators: one branch, one commit, one merge request. Safe to repeat after a lost
   * answer: a proposal already there (open, merged or closed) is adopted, found by its reference.
   * @throws ForgeError
   */
  openProposal(proposal: Proposal, trace?: Trace): Promise<OpenedProposal>;
  /**
   * The proposal an earlier attempt left, whatever became of it: to be asked before preparing a proposal again, since
   * the notice may have changed after it was opened. @throws ForgeError
   */
  findProposal(query: Pick<Proposal, 'reference' | 'branch'>): Promise<OpenedProposal | undefined>;
  /**
   * Brings an open proposal to its amended text: one more commit on its branch when a file changes, its description
   * and labels written anew, and the note of the amendment. Repeating it changes nothing: the note is found again by
   * its mark. A proposal already decided is left as it is; the answer says what became of it.
   * @throws ForgeError
   */
  amendProposal(
    proposal: Proposal,
    opened: OpenedProposal,
    amendment: ProposalAmendment,
    trace?: Trace,
  ): Promise<ReviewState>;
  /**
   * Puts the note of an amendment before moderators, and nothing else: its text cannot be brought to the proposal by
   * itself. Repeating it changes nothing; a proposal already decided is left as it is, as by `amendProposal`.
   * @throws ForgeError
   */
  noteProposal(opened: OpenedProposal, amendment: ProposalAmendment, trace?: Trace): Promise<ReviewState>;
  /**
   * Closes the merge request of a withdrawn proposal; closing twice is fine. Gives what it found: `retiree` when it
   * is closed by this, or what moderators had decided before. @throws ForgeError
   */
  closeProposal(opened: OpenedProposal): Promise<DecidedState>;
  /**
   * Takes what a person sent out of the forge, as far as it can: description and notes emptied, branch removed,
   * merge request closed. What was merged stays merged. Repeating is fine. @throws ForgeError
   */
  eraseProposal(opened: OpenedProposal): Promise<void>;
  /** What became of a proposal. @throws ForgeError */
  readProposal(opened: OpenedProposal): Promise<ProposalReview>;
  /** A notice as it stands on the target branch, with the version a correction must carry. @throws ForgeError */
  readNotice(slug: string): Promise<{ text: string; version: string } | undefined>;
  /** How many proposals wait for moderators. @throws ForgeError */
  countOpenProposals(): Promise<number>;
  /**
   * Tells moderators, in one place kept up to date, what waits in the quarantine: our own words, with counts and
   * ages, never a text of a contributor. An empty text says that nothing waits. @throws ForgeError
   */
  announceHeld(announcement: { title: string; text: string; waiting: boolean }): Promise<void>;
  /** Whether the forge answers, knows the project and accepts the token. Never throws. */
  readHealth(): Promise<ForgeHealth>;
}

/** Called before and after each step that reaches the outside, by its label: tests kill the process there. */
export type Trace = (step: ForgeTraceLabel) => void;

/**
 * The steps of a proposal at a forge: look for an earlier attempt, write the commit, open the merge request; for an
 * amendment also its description and its note; for a withdrawal, the closing.
 */
export const forgeSteps = ['find', 'commit', 'review', 'describe', 'note', 'close'] as const;

/** Does one step after the other, each told before and after it. */
export function tracedBy(trace: Trace | undefined) {
  return async <Result>(step: ForgeStep, work: () => Promise<Result>): Promise<Result> => {
    trace?.(`forge.${step}.before`);
    const result = await work();
    trace?.(`forge.${step}.after`);
    return result;
  };
}

type ForgeStep = (typeof forgeSteps)[number];
export type ForgeTraceLabel = `forge.${ForgeStep}.${'before' | 'after'}`;

/** What moderators are given, as plain data; built by `submissionToProposal`, never from raw user text. */
export interface Proposal {
  /** Public reference, `[0-9a-z]{10,26}`; names the branch and the commit trailer. */
  reference: string;
  slug: string;
  kind: ContributionKind;
  /** `contrib/<slug>-<reference>` */
  branch: string;
  /** Title of the merge request and first line of the commit: `Ajout : <slug>`, in the directory’s language. */
  title: string;
  /** Whole commit message, trailer included. */
  commitMessage: string;
  description: string;
  labels: readonly string[];
  files: readonly ProposedFile[];
}

/** What an amendment adds to a proposal beside its new text. */
export interface ProposalAmendment {
  /** What changed and the person’s message, fenced; it begins with `mark`. */
  note: string;
  /** One line of ours that no other note has: an amendment already told is known by it. */
  mark: string;
}

export interface ProposedFile {
  action: 'create' | 'update';
  /** In the allow-list of `allowedPath`, asserted again right before it is written. */
  path: string;
  content: Uint8Array;
  /** For an update: the version the change was made on. */
  version?: string;
}

export interface OpenedProposal {
  /** The forge’s own number (GitLab’s `iid`), as text. */
  id: string;
  branch: string;
  /** Where people can read it, when that is a public page. */
  url?: string;
}

export type DecidedState = 'fusionnee' | 'refusee' | 'retiree';
export type ReviewState = 'ouverte' | DecidedState;

export interface ProposalReview {
  state: ReviewState;
  /** Moderators’ public comments, oldest first; never the description, nor our own notes. */
  comments: readonly { date: string; text: string }[];
}

/** Absent facts are unknown: only what was asked and answered is told. */
export interface ForgeHealth {
  reachable: boolean;
  /** Whether the project is where we think it is. */
  project?: 'found' | 'missing' | 'moved';
  /** The same of the project where proposals wait, when it is another one. */
  inbox?: 'found' | 'missing' | 'moved';
  /** The new path of the one that moved. */
  movedTo?: string;
  tokenAccepted?: boolean;
  /** ISO date. */
  tokenExpires?: string;
  /** What the token lacks to do its work. */
  missingScopes?: readonly string[];
  /** Whether whoever the token is may write proposals there: to be read is not enough. */
  mayPropose?: boolean;
}

/**
 * What went wrong at the forge, sorted by what must follow:
 * `retry` later; `stop` dispatching and alarm (the token is refused, the project moved); `conflict` (the file changed
 * meanwhile); `gone`: the forge is there, the proposal no more; `human`: someone has to look. Never carries the request,
 * nor the token.
 */
export class ForgeError extends Error {
  readonly kind: 'retry' | 'stop' | 'conflict' | 'gone' | 'human';
  /** Seconds to wait, when the forge said so. */
  readonly retryAfter: number | undefined;
  readonly status: number | undefined;
  /** Where the project went, when that is what happened. */
  readonly movedTo: string | undefined;

  constructor(
    kind: ForgeError['kind'],
    message: string,
    details: {
      retryAfter?: number | undefined;
      status?: number | undefined;
      movedTo?: string | undefined;
    } = {},
  ) {
    super(message);
    this.name = 'ForgeError';
    this.kind = kind;
    this.retryAfter = details.retryAfter;
    this.status = details.status;
    this.movedTo = details.movedTo;
  }
}

/** The only paths a contribution may write. */
export function allowedPath(path: string): boolean {
  return /^content\/(?:notices\/[a-z0-9]+(?:-[a-z0-9]+)*\.md|mini-sites-amis\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml|logos\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|webp))$/.test(
    path,
  );
}
