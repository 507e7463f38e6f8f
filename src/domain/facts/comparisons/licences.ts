import { agreement, type Comparison } from '#domain/facts/comparison.ts';

/** Licences of other families cannot both be true; another version, or « or later », is a difference to look at. */
export const licences: Comparison = {
  champ: 'licences',
  compare: ({ licences: written }, { licences: said, licences_sans_precision: isRough }) => {
    if (said === undefined) return undefined;
    const isSame = isRough ? sameSet(written.map(versionOf), said.map(versionOf)) : sameSet(written, said);
    if (isSame) return agreement;
    const sides = { ecrit: written.join(', '), dit: said.join(', ') };
    return shareFamily(written, said)
      ? { kind: 'difference', ...sides }
      : { kind: 'contradiction', ...sides };
  },
};

/**
 * Whether two lists of licences may have a family in common: the GNU GPL is one, whatever its version; a licence outside
 * SPDX, on either side, may be of any.
 */
export function shareFamily(some: readonly string[], others: readonly string[]): boolean {
  const families = new Set(others.map(familyOf));
  return (
    [...some, ...others].some((id) => id.startsWith('LicenseRef-')) ||
    some.some((id) => families.has(familyOf(id)))
  );
}

/** `GPL-2.0-or-later` and `GPL-3.0-only` → `GPL`; `BSD-3-Clause` → `BSD`. */
function familyOf(id: string): string {
  return id.split(/-?\d/, 1)[0] ?? id;
}

function versionOf(id: string): string {
  return id.replace(/-(?:only|or-later)$/, '');
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
