import { findContacts } from '#domain/contribution/contact.ts';
import { describeProposal } from '#domain/contribution/description.ts';
import { allowedPath } from '#domain/contribution/forge.ts';
import { looksForeign, mixesAlphabets } from '#domain/contribution/language.ts';
import {
  branchOf,
  contributionTrailer,
  type KeptSubmission,
  type ProposalOutcome,
} from '#domain/contribution/proposal.ts';
import type { ProposalWords } from '#domain/contribution/proposal-words.ts';
import { findSigns } from '#domain/contribution/review.ts';
import { friendOf, friendSource, miniSiteKeys } from '#domain/mini-site/friend.ts';
import type { Friend } from '#domain/mini-site/schema.ts';
import { isSlug } from '#domain/notice/slug.ts';

/**
 * Turns a proposed mini-site into what moderators are given: one small file of its own, described as a notice is. Pure,
 * like `submissionToProposal`, and throws as it does.
 */
export function miniSiteToProposal(request: MiniSiteRequest): ProposalOutcome {
  const { submission, reference, slug, revision = 1, words } = request;
  const path = friendSource(slug);
  if (!isSlug(slug) || !allowedPath(path)) throw new Error('not a slug');
  const { fields, message, pseudo } = submission;
  const texts = [fields.nom, fields.description_courte, ...(fields.createurices ?? [])];
  const contacts = findContacts([...texts, message, pseudo, ...(request.messages ?? [])]);
  const title = words.say('title.mini-site', { slug });
  return {
    outcome: 'proposal',
    proposal: {
      reference,
      slug,
      kind: 'mini-site',
      branch: branchOf({ slug, reference }),
      title,
      commitMessage: `${title}\n\n${contributionTrailer(reference)}\n`,
      description: describeProposal({
        ...request,
        before: undefined,
        after: { notice: fields, corps: '' },
        changed: miniSiteKeys.filter((key) => fields[key] !== undefined),
        review: {
          ...{ issues: [], duplicates: [], licences: [], sensitive: [], products: [] },
          ...{ refusal: undefined, wish: undefined },
          foreign: looksForeign(fields.description_courte ?? ''),
          mixed: mixesAlphabets(fields.nom ?? ''),
          contacts,
          spam: findSigns(request.signs ?? []),
        },
        rewritten: false,
        // A notice of that name is another thing.
        others: request.others?.filter(({ sameSlug }) => !sameSlug),
      }),
      labels: ['contribution', 'mini-site', ...(revision > 1 ? ['completee'] : [])],
      files: [
        { action: 'create', path, content: new TextEncoder().encode(request.writeFriend(friendOf(fields))) },
      ],
    },
  };
}

export interface MiniSiteRequest extends Omit<KeptSubmission, 'base' | 'logo' | 'day'> {
  words: ProposalWords;
  /** The canonical writer of such a file. */
  writeFriend: (friend: Friend) => string;
}
