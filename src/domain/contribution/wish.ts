import { addressKey } from '#domain/notice/address.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';
import type { Wish } from '#domain/vocabulary.ts';

/** The wish of `wishes.yaml` that a proposed notice grants, by its name or its address. */
export function findWish(
  { nom, alias = [], site_web, depot }: Partial<Pick<Notice, 'nom' | 'alias' | 'site_web' | 'depot'>>,
  wishes: readonly Wish[],
): Wish | undefined {
  const names = new Set([nom, ...alias].flatMap((name) => (name === undefined ? [] : foldTight(name) || [])));
  const addresses = [site_web, depot].flatMap((address) =>
    address === undefined ? [] : addressKey(address),
  );
  return wishes.find(
    (wish) =>
      names.has(foldTight(wish.nom)) ||
      (wish.adresse !== undefined && addresses.includes(addressKey(wish.adresse))),
  );
}
