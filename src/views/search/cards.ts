import { nameToSlug } from '#domain/notice/slug.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { cardsPerFile, stateOrder, type CardsFile } from '#domain/search/index-format.ts';
import { platformsToBits } from '#domain/search/platform-bits.ts';

/** What a result shows of its notice, by name of file: neighbours come together. */
export function cardsFiles(entries: readonly NoticeEntry[]): [string, Omit<CardsFile, 'v'>][] {
  return Array.from({ length: Math.ceil(entries.length / cardsPerFile) }, (_, page) => [
    `cards-${page}`,
    { cards: entries.slice(page * cardsPerFile, (page + 1) * cardsPerFile).map(card) },
  ]);
}

function card({ slug, notice }: NoticeEntry): CardsFile['cards'][number] {
  return [
    notice.nom,
    slug === nameToSlug(notice.nom) ? '' : slug,
    notice.description_courte ?? '',
    // A logo is mostly named for its notice: its ending is enough.
    notice.logo?.src.replace(new RegExp(`^${slug}(?=\\.)`), '') ?? '',
    platformsToBits(notice.plateformes ?? []),
    stateOrder.indexOf(notice.etat ?? 'actif'),
  ];
}
