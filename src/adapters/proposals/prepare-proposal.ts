import { parseNoticeFile, writeNoticeFile } from '#adapters/content-files/notice-file.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Forge } from '#domain/contribution/forge.ts';
import type { NoticeVersion } from '#domain/contribution/merge.ts';
import {
  submissionToProposal,
  type ProposalOutcome,
  type ProposalRequest,
} from '#domain/contribution/proposal.ts';
import { formatBody } from '#domain/notice/body.ts';
import { proposalWords } from '#i18n/proposal-words.ts';

/**
 * Prepares the proposal of a stored submission: reads the notice to correct on the forge, then hands everything to the
 * domain. The same submission gives the same proposal as long as the forge and the catalogue do not change.
 * @throws ForgeFault from the forge
 */
export async function prepareProposal(
  request: PrepareRequest,
  { forge, catalogue, logos }: { forge: Forge; catalogue: Catalogue; logos: ReadonlySet<string> },
): Promise<ProposalOutcome> {
  const { notice } = request.submission;
  const standing = notice === undefined ? undefined : await forge.readNotice(notice);
  if (notice !== undefined && standing === undefined) return { outcome: 'conflict', fields: ['nom'] };
  const current = standing && { ...readVersion(standing.text), version: standing.version };
  return submissionToProposal({
    ...request,
    current,
    catalogue,
    logos,
    writeNotice: writeNoticeFile,
    words: proposalWords,
  });
}

/** The version of a notice held by the text of its file; a text that cannot be read has no field at all. */
export function readVersion(text: string): NoticeVersion & { canonical: boolean } {
  const parsed = parseNoticeFile(new TextEncoder().encode(text));
  if (!parsed.ok) return { notice: {}, corps: '', canonical: false };
  return {
    notice: parsed.raw,
    corps: formatBody(parsed.body),
    canonical: writeNoticeFile(parsed.raw, parsed.body) === text,
  };
}

/** What the service kept of a submission. */
export type PrepareRequest = Pick<
  ProposalRequest,
  | 'submission'
  | 'reference'
  | 'slug'
  | 'base'
  | 'logo'
  | 'day'
  | 'revision'
  | 'siteUrl'
  | 'others'
  | 'heldFor'
  | 'addressState'
>;
