import { compareLabels } from '#i18n/format.ts';
import type { Hit } from '#domain/search/best.ts';
import type { SearchState } from './address.ts';
import type { SearchData } from './search-data.ts';

/**
 * Hits in the order that was asked: as they are, by name, or the most recently verified first. What that order needs
 * is fetched.
 * @returns nothing when that cannot be read
 */
export async function sortHits(
  data: SearchData,
  hits: readonly Hit[],
  sort: SearchState['sort'],
): Promise<Hit[] | undefined> {
  if (sort === 'pertinence') return [...hits];
  if (sort === 'verifie') {
    const dates = await data.loadDates();
    if (dates === undefined) return undefined;
    const { verified } = dates;
    const day = ({ number }: Hit) => verified[number] ?? 0;
    return [...hits].sort((a, b) => day(b) - day(a));
  }
  const unknown = hits.map(({ number }) => number).filter((number) => !data.index.names.has(number));
  await data.loadCards(unknown);
  if (unknown.some((number) => data.cardOf(number) === undefined)) await data.loadAll();
  const name = ({ number }: Hit) => (data.index.names.get(number) ?? data.cardOf(number))?.nom ?? '';
  return [...hits].sort((a, b) => compareLabels(name(a), name(b)));
}
