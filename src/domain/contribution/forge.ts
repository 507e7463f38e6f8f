/** The port to where proposals are reviewed: GitLab, or a bare git repository. An adapter holds no rule. */
export interface Forge {
  /**
   * Puts a proposal before moderators: one branch, one commit, one merge request. Safe to repeat after a lost
   * answer: a proposal already there (open, merged or closed) is adopted, found by its reference.
   * @throws ForgeFault
   */
  openProposal(proposal: Proposal, trace?: Trace): Promise<OpenedProposal>;
  /**
   * The proposal an earlier attempt left, whatever became of it: to be asked before preparing a proposal again, since
   * the notice may have changed after it was opened. @throws ForgeFault
   */
  findProposal(sought: Pick<Proposal, 'reference' | 'branch'>): Promise<OpenedProposal | undefined>;
  /** One more commit on the branch of an open proposal; repeating the same amendment changes nothing. @throws ForgeFault */
  amendProposal(proposal: Proposal, opened: OpenedProposal, trace?: Trace): Promise<OpenedProposal>;
  /** Closes the merge request of a withdrawn proposal; closing twice is fine. @throws ForgeFault */
  closeProposal(opened: OpenedProposal): Promise<void>;
  /** What became of a proposal. @throws ForgeFault */
  readProposal(opened: OpenedProposal): Promise<ProposalReview>;
  /** A notice as it stands on the target branch, with the version a correction must carry. @throws ForgeFault */
  readNotice(slug: string): Promise<{ text: string; version: string } | undefined>;
  /** How many proposals wait for moderators. @throws ForgeFault */
  countOpenProposals(): Promise<number>;
  /** Whether the forge answers, and when its token ends (ISO date). Never throws. */
  readHealth(): Promise<{ reachable: boolean; tokenExpires?: string }>;
}

/** Called before and after each step that reaches the outside, by its label: tests kill the process there. */
export type Trace = (step: ForgeTraceLabel) => void;

/** The steps of a proposal at a forge: look for an earlier attempt, write the commit, open the merge request. */
export const forgeSteps = ['find', 'commit', 'review'] as const;

export type ForgeTraceLabel = `forge.${(typeof forgeSteps)[number]}.${'before' | 'after'}`;

/** What moderators are given, as plain data; built by `submissionToProposal`, never from raw user text. */
export interface Proposal {
  /** Public reference, `[0-9a-z]{10,26}`; names the branch and the commit trailer. */
  reference: string;
  slug: string;
  kind: 'ajout' | 'modification';
  /** `contrib/<slug>-<reference>` */
  branch: string;
  /** Title of the merge request and first line of the commit: `Ajout : <slug>`. */
  title: string;
  /** Whole commit message, trailer included. */
  commitMessage: string;
  description: string;
  labels: readonly string[];
  files: readonly ProposedFile[];
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

export interface ProposalReview {
  state: 'ouverte' | 'fusionnee' | 'refusee' | 'retiree';
  /** Moderators’ public comments, oldest first; never the description. */
  comments: readonly { date: string; text: string }[];
}

/**
 * What went wrong at the forge, sorted by what must follow:
 * `retry` later; `stop` dispatching and alarm (the token is refused); `conflict` (the file changed meanwhile);
 * `human`: someone has to look. Never carries the request, nor the token.
 */
export class ForgeFault extends Error {
  readonly kind: 'retry' | 'stop' | 'conflict' | 'human';
  /** Seconds to wait, when the forge said so. */
  readonly retryAfter: number | undefined;
  readonly status: number | undefined;

  constructor(
    kind: ForgeFault['kind'],
    message: string,
    details: { retryAfter?: number | undefined; status?: number | undefined } = {},
  ) {
    super(message);
    this.name = 'ForgeFault';
    this.kind = kind;
    this.retryAfter = details.retryAfter;
    this.status = details.status;
  }
}

/** The only paths a contribution may write. */
export function allowedPath(path: string): boolean {
  return /^content\/(?:notices\/[a-z0-9]+(?:-[a-z0-9]+)*\.md|logos\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|webp))$/.test(
    path,
  );
}
