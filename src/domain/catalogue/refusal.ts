import { identityOf, isUnder, nameKey, placeKey, type Software } from '#domain/identity.ts';
import { onceFor } from '#domain/once-for.ts';
import type { Refusal } from '#domain/vocabulary.ts';

/** The refusal a notice falls under, by its name, an alias or an address, or `undefined`. */
export function findRefusal<Known extends Pick<Refusal, 'nom' | 'slug' | 'adresses'>>(
  candidate: Software,
  refusals: readonly Known[],
): Known | undefined {
  const { names, places } = identityOf(candidate);
  return refusals.find((refusal) => {
    const keys = keysOf(refusal);
    return (
      keys.names.some((name) => names.includes(name)) ||
      keys.places.some((refused) => places.some((place) => isUnder(place, refused)))
    );
  });
}

/** The list is asked at every contribution: each refusal is folded once. */
const keysOf = onceFor(({ nom, slug, adresses }: Pick<Refusal, 'nom' | 'slug' | 'adresses'>) => ({
  names: [nameKey(nom), nameKey(slug)],
  places: adresses.map(placeKey),
}));
