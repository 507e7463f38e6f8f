import type { Proposal } from '#domain/contribution/forge.ts';
import type { ProposalWords } from '#domain/contribution/proposal-words.ts';
import { branchOf, contributionTrailer, noticeSource } from '#domain/contribution/proposal.ts';

/** Names the requests that date what people checked, where others have the slug of their notice. */
const name = 'toujours-vrai';

/**
 * The monthly request that dates the notices people said are still right. It holds nothing that anyone wrote, and the
 * same month always gives the same reference, so that a repeated attempt finds its first one.
 * @param month `YYYY-MM`
 * @param notices each as it stands on the forge, and as it is once dated
 */
export function verificationProposal(
  month: string,
  notices: readonly DatedNotice[],
  { say }: Pick<ProposalWords, 'say'>,
): Proposal {
  const reference = `verif${month.replace('-', '')}`;
  const title = say('title.verification', { month });
  const list = notices.map(({ slug, day }) => `- \`${slug}\` (${day})`).join('\n');
  return {
    reference,
    slug: name,
    kind: 'modification',
    branch: branchOf({ slug: name, reference }),
    title,
    commitMessage: `${title}\n\n${contributionTrailer(reference)}\n`,
    description: `${say('verification')}\n\n${list}\n`,
    labels: ['contribution', 'modification'],
    files: notices.map(({ slug, text, version }) => ({
      action: 'update',
      path: noticeSource(slug),
      content: new TextEncoder().encode(text),
      version,
    })),
  };
}

export interface DatedNotice {
  slug: string;
  /** When its facts were checked. */
  day: string;
  /** Its whole file, dated. */
  text: string;
  /** The version that was dated. */
  version: string;
}
