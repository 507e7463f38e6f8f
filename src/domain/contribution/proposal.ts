import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeVersion } from '#domain/contribution/merge.ts';
import type { Proposal } from '#domain/contribution/forge.ts';
import type { ProposalWords } from '#domain/contribution/description.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import type { NoticeKey } from '#domain/notice/schema.ts';

/**
 * Turns a submission into what moderators are given. Pure: the same arguments always give the same proposal, so a
 * repeated attempt finds its first one.
 */
export function submissionToProposal(_request: ProposalRequest): ProposalOutcome {
  throw new Error('not written yet');
}

export interface ProposalRequest {
  submission: Submission;
  /** Public reference, `[0-9a-z]{10,26}`. */
  reference: string;
  /** File name of the notice, chosen once (`chooseSlug`) and kept: the branch is named after it. */
  slug: string;
  /** In a correction, the notice as it stood when it was received. */
  base?: NoticeVersion | undefined;
  /** In a correction, the notice as it stands on the target branch; `canonical` when its bytes are the reference form. */
  current?: (NoticeVersion & { version: string; canonical: boolean }) | undefined;
  /** A logo already re-encoded by the service. */
  logo?: { bytes: Uint8Array; type: 'png' | 'webp' } | undefined;
  catalogue: Catalogue;
  /** File names in `content/logos/`. */
  logos: ReadonlySet<string>;
  /** Day of reception, `YYYY-MM-DD`: becomes the `date_creation` of a new notice that has none. */
  day: string;
  /** The canonical writer of a notice file. */
  writeNotice: (notice: Readonly<Record<string, unknown>>, corps: string) => string;
  words: ProposalWords;
  /** What the last visit of links says of an address, when known. */
  addressState?: ((address: string) => string | undefined) | undefined;
}

/** `unchanged`: the notice already says all of it. `conflict`: a person has to choose, for these fields. */
export type ProposalOutcome =
  | { outcome: 'proposal'; proposal: Proposal }
  | { outcome: 'unchanged' }
  | { outcome: 'conflict'; fields: readonly (NoticeKey | 'corps')[] };
