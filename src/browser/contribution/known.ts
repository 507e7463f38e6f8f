import { findDuplicates, type DuplicateReason } from '#domain/contribution/duplicates.ts';
import { findRefusal } from '#domain/catalogue/refusal.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import type { KnownLists } from '#views/contribution/known-view.ts';
import type { NoticeFields } from './notice-values.ts';

/**
 * Makes the function that says, of what is typed, which notices may be the same software and which refusal it falls
 * under: by the very rules moderators’ checks use.
 * @param except the notice being corrected
 */
export function createRecognition(lists: KnownLists, except?: string): (typed: NoticeFields) => Recognised {
  const notices = lists.notices.map(([slug, nom, alias, site, depot]): NoticeEntry => ({
    slug,
    corps: '',
    notice: {
      nom,
      licences: [],
      alias: [...alias],
      ...(site === '' ? {} : { site_web: withProtocol(site) }),
      ...(depot === '' ? {} : { depot: withProtocol(depot) }),
    },
  }));
  const names = new Map(notices.map(({ slug, notice }) => [slug, notice.nom]));
  return ({ nom, site_web, depot }) => {
    const typed = {
      ...(typeof nom === 'string' ? { nom } : {}),
      ...(typeof site_web === 'string' ? { site_web } : {}),
      ...(typeof depot === 'string' ? { depot } : {}),
    };
    return {
      notices: findDuplicates(typed, { notices }, except).map(({ slug, reason }) => ({
        slug,
        reason,
        nom: names.get(slug) ?? slug,
      })),
      refusal: findRefusal(typed, lists.refusals),
    };
  };
}

function withProtocol(address: string): string {
  return /^https?:/.test(address) ? address : `https://${address}`;
}

export interface Recognised {
  notices: { slug: string; nom: string; reason: DuplicateReason }[];
  refusal: { nom: string; motif: string; date: string } | undefined;
}
