import { identityOf, nameKey, placeKey, type Software } from '#domain/identity.ts';
import type { Wish } from '#domain/vocabulary.ts';

/** The wish of `wishes.yaml` that a proposed notice grants, by its name or its address. */
export function findWish(candidate: Software, wishes: readonly Wish[]): Wish | undefined {
  const { names, places } = identityOf(candidate);
  return wishes.find(
    ({ nom, adresse }) =>
      names.includes(nameKey(nom)) || (adresse !== undefined && places.includes(placeKey(adresse))),
  );
}
