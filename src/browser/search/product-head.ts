import { alternativePath, under } from '#domain/site/routes.ts';
import type { Answer } from './answer.ts';
import { element } from '#browser/element.ts';
import type { SearchData } from './search-data.ts';
import { ofName } from '#words/elision.ts';
import { tSearch } from '#words/search.ts';

/** What heads the results when a product was named: « À la place de … », and the way to all that replaces it. */
export function productHead({ notes, hits }: Answer, { index }: SearchData, root: string): Node[] {
  const product = notes.product === undefined ? undefined : index.needs?.products[notes.product];
  if (product === undefined) return [];
  const shown = new Set(hits.map(({ number }) => number));
  if (!product.notices.some((number) => shown.has(number))) return [];
  const title = tSearch('product.title', { product: ofName(product.nom) });
  return [element('h2', element('a', { href: under(root, alternativePath(product.slug)) }, title))];
}
