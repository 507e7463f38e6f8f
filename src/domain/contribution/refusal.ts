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
  const addresses = [candidate.site_web, candidate.depot].filter((address) => address !== undefined);
  return refusals.find(
    (refusal) =>
      names.has(foldTight(refusal.nom)) ||
      names.has(foldTight(refusal.slug)) ||
      refusal.adresses.some((refused) => addresses.some((address) => isUnder(address, refused))),
  );
}

/** Whether an address is the refused one, or a page of it. */
function isUnder(address: string, refused: string): boolean {
  if (parseAddress(address) === undefined) return false;
  const key = addressKey(address);
  const root = addressKey(refused);
  return key === root || key.startsWith(`${root}/`);
}
