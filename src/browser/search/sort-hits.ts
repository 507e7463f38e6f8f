import { compareLabels } from '#i18n/format.ts';
import type { Hit } from '#domain/search/best.ts';
import type { SearchState } from './address.ts';
import { nameOf } from './result-item.ts';
import type { SearchData } from './search-data.ts';

/**
 * Hits in the order that was asked: as they are, by name, or the most recently verified first. What that order needs
 * is fetched.
 */
export async function sortHits(
  data: SearchData,
  hits: readonly Hit[],
  sort: SearchState['sort'],
): Promise<Hit[]> {
  if (sort === 'pertinence') return [...hits];
  if (sort === 'verifie') {
    const verified = (await data.loadDates())?.verified ?? [];
    const day = ({ number }: Hit) => verified[number] ?? 0;
    return [...hits].sort((a, b) => day(b) - day(a));
  }
  const unknown = hits.map(({ number }) => number).filter((number) => !data.index.names.has(number));
  await data.loadCards(unknown);
  const name = ({ number }: Hit) => {
    const card = data.cardOf(number);
    return data.index.names.get(number)?.nom ?? (card === undefined ? '' : nameOf(card).nom);
  };
  return [...hits].sort((a, b) => compareLabels(name(a), name(b)));
}
