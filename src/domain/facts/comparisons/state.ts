import { agreement, type Comparison } from '#domain/facts/comparison.ts';

/** A closed repository contradicts « actif »; two years without a release only ask whether it still is. */
export const state: Comparison = {
  champ: 'etat',
  compare: ({ etat = 'actif' }, { archive, derniere_version, date }) => {
    const released = derniere_version?.date;
    if (archive === true)
      return etat === 'actif' ? { kind: 'contradiction', ecrit: etat, dit: 'archive' } : agreement;
    if (released === undefined) return undefined;
    const isOld = yearsBetween(released, date) >= 2;
    if (etat === 'actif') return isOld ? { kind: 'difference', ecrit: etat, dit: released } : agreement;
    return isOld || etat === 'plus-libre' ? agreement : { kind: 'difference', ecrit: etat, dit: released };
  },
};

function yearsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (365.25 * 24 * 3600 * 1000);
}
