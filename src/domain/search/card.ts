import { noticeStates, type NoticeState } from '#domain/notice/states.ts';
import type { Platform } from '#domain/notice/platforms.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import { platformsOfBits, platformsToBits } from './platform-bits.ts';

/** What a result shows of its notice, as short as its file holds it. */
export function writeCard({ slug, notice }: NoticeEntry): WrittenCard {
  return [
    notice.nom,
    slug === nameToSlug(notice.nom) ? '' : slug,
    notice.description_courte ?? '',
    // A logo is mostly named for its notice: its ending is enough.
    notice.logo?.src.replace(new RegExp(`^${slug}(?=\\.)`), '') ?? '',
    platformsToBits(notice.plateformes ?? []),
    noticeStates.indexOf(notice.etat ?? 'actif'),
  ];
}

/** The card that `writeCard` wrote. */
export function readCard([nom, shortSlug, description, file, bits, state]: WrittenCard): Card {
  const slug = shortSlug === '' ? nameToSlug(nom) : shortSlug;
  return {
    nom,
    slug,
    description,
    logo: file.startsWith('.') ? `${slug}${file}` : file,
    platforms: platformsOfBits(bits),
    state: noticeStates[state] ?? 'actif',
  };
}

export type WrittenCard = [
  nom: string,
  slug: string,
  description: string,
  logo: string,
  platforms: number,
  state: number,
];

export interface Card {
  nom: string;
  slug: string;
  /** Empty when nobody wrote one. */
  description: string;
  /** A file of `logos/`; empty when there is none. */
  logo: string;
  platforms: readonly Platform[];
  state: NoticeState;
}
