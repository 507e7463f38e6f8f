import { parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { writeYaml } from '#adapters/content-files/yaml.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Forge } from '#domain/contribution/forge.ts';
import { miniSiteToProposal } from '#domain/contribution/mini-site-proposal.ts';
import type { NoticeVersion } from '#domain/contribution/merge.ts';
import {
  noticeSource,
  submissionToProposal,
  type KeptSubmission,
  type ProposalOutcome,
} from '#domain/contribution/proposal.ts';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import { formatBody } from '#domain/notice/body.ts';
import { proposalWords } from '#i18n/proposal-words.ts';

/**
 * Prepares the proposal of a stored submission: reads the notice to correct on the forge, under its new name when it was
 * renamed, then hands everything to the domain. The same submission gives the same proposal as long as the forge and the
 * catalogue do not change.
 * @throws ForgeError from the forge
 */
export async function prepareProposal(
  kept: KeptSubmission,
  { forge, catalogue, logos }: { forge: Forge; catalogue: Catalogue; logos: ReadonlySet<string> },
): Promise<ProposalOutcome> {
  if (kept.submission.miniSite === true)
    return miniSiteToProposal({ ...kept, writeFriend: writeYaml, words: proposalWords });
  const { notice } = kept.submission;
  const found = notice === undefined ? undefined : await readStanding(notice, forge, catalogue);
  if (notice !== undefined && found === undefined)
    return { outcome: 'conflict', cause: 'removed', fields: [], file: noticeSource(notice) };
  const slug = found?.slug ?? kept.slug;
  const current = found && { ...readVersion(found.text), version: found.version };
  return submissionToProposal({
    ...kept,
    ...(notice === undefined ? {} : { submission: { ...kept.submission, notice: slug } }),
    slug,
    current,
    catalogue,
    logos,
    writeNotice: writeNoticeFile,
    words: proposalWords,
  });
}

/** The notice to correct as it stands; under its new name when it was renamed and says so in its `redirections`. */
async function readStanding(slug: string, forge: Forge, catalogue: Catalogue) {
  for (const name of [slug, followRenamed(catalogue, slug)]) {
    const current = name === undefined ? undefined : await forge.readNotice(name);
    if (name !== undefined && current !== undefined) return { ...current, slug: name };
  }
  return undefined;
}

/** The version of a notice held by the text of its file; a text that cannot be read has no field at all. */
export function readVersion(text: string): NoticeVersion & { canonical: boolean } {
  const parsed = parseNoticeFile(new TextEncoder().encode(text));
  if (!parsed.ok) return { notice: {}, corps: '', canonical: false };
  return {
    notice: parsed.raw,
    corps: formatBody(parsed.corps),
    canonical: writeNoticeFile(parsed.raw, parsed.corps) === text,
  };
}
