import { identityOf, nameKey, placeKey, type Software } from '#domain/identity.ts';
import { onceFor } from '#domain/once-for.ts';
import type { Wish } from '#domain/vocabulary.ts';

/** The wish of `wishes.yaml` that a notice grants, by its name or its address. */
export function findWish(candidate: Software, wishes: readonly Wish[]): Wish | undefined {
  const { names, places } = identityOf(candidate);
  return wishes.find((wish) => {
    const { name, place } = keysOf(wish);
    return names.includes(name) || (place !== undefined && places.includes(place));
  });
}

/** The list is asked for every notice: each wish is folded once. */
const keysOf = onceFor(({ nom, adresse }: Wish) => ({
  name: nameKey(nom),
  place: adresse === undefined ? undefined : placeKey(adresse),
}));
