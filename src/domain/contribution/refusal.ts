import { addressKey, parseAddress } from '#domain/notice/address.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';
import type { Refusal } from '#domain/vocabulary.ts';

/** The refusal a notice falls under, by its name, an alias or an address, or `undefined`. */
export function findRefusal<Known extends Pick<Refusal, 'nom' | 'slug' | 'adresses'>>(
  candidate: Partial<Pick<Notice, 'nom' | 'alias' | 'site_web' | 'depot'>>,
  refusals: readonly Known[],
): Known | undefined {
  const names = new Set(
    [candidate.nom, ...(candidate.alias ?? [])].flatMap((name) =>
      name === undefined ? [] : foldTight(name) || [],
    ),
  );
  const addresses = [candidate.site_web, candidate.depot]
    .filter((address) => address !== undefined && parseAddress(address) !== undefined)
    .map((address) => addressKey(address ?? ''));
  return refusals.find((refusal) => {
    const keys = keysOf(refusal);
    return (
      keys.names.some((name) => names.has(name)) ||
      keys.addresses.some((refused) => addresses.some((address) => isUnder(address, refused)))
    );
  });
}

/** Whether an address is the refused one, or a page of it; both as keys. */
function isUnder(address: string, refused: string): boolean {
  return address === refused || address.startsWith(`${refused}/`);
}

/** The list is asked at every contribution: each refusal is folded once. */
function keysOf(refusal: Pick<Refusal, 'nom' | 'slug' | 'adresses'>): RefusalKeys {
  const known = refusalKeys.get(refusal);
  if (known !== undefined) return known;
  const keys = {
    names: [foldTight(refusal.nom), foldTight(refusal.slug)],
    addresses: refusal.adresses.map(addressKey),
  };
  refusalKeys.set(refusal, keys);
  return keys;
}

const refusalKeys = new WeakMap<object, RefusalKeys>();

interface RefusalKeys {
  names: string[];
  addresses: string[];
}
