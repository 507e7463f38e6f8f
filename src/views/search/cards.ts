import type { NoticeEntry } from '#domain/notice/schema.ts';
import { writeCard } from '#domain/search/card.ts';
import { cardsPerFile, type CardsFile } from '#domain/search/index-format.ts';

/** What a result shows of its notice, by name of file: neighbours come together. */
export function cardsFiles(entries: readonly NoticeEntry[]): [string, Omit<CardsFile, 'v'>][] {
  return Array.from({ length: Math.ceil(entries.length / cardsPerFile) }, (_, page) => [
    `cards-${page}`,
    { cards: entries.slice(page * cardsPerFile, (page + 1) * cardsPerFile).map(writeCard) },
  ]);
}
