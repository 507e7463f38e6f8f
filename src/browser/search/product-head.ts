import { alternativePath, under } from '#domain/site/routes.ts';
import type { Answer } from './answer.ts';
import { element } from '#browser/element.ts';
import type { SearchData } from './search-data.ts';
import { ofName } from '#words/elision.ts';
import { tSearch } from '#words/search.ts';

/**
 * What heads the results when a product was named: « À la place de … », and the way to all that replaces it, also when
 * a platform or a box leaves none of it in the results.
 */
export function productHead({ notes, hits }: Answer, { index }: SearchData, root: string): Node[] {
  const product = notes.product === undefined ? undefined : index.needs?.products[notes.product];
  if (product === undefined) return [];
  // « Bloquer facebook » names a product, and is answered by none of those that replace it.
  const found = new Set(hits.map(({ number }) => number));
  if (!product.notices.some((number) => found.has(number))) return [];
  const title = tSearch('product.title', { product: ofName(product.nom) });
  return [element('h2', element('a', { href: under(root, alternativePath(product.slug)) }, title))];
}
