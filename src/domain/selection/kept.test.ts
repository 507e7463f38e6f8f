import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSelection, parseSelection } from './address.ts';
import { countKept, keptSlugs, withKept, withoutKept } from './kept.ts';
import { selectionLimits } from './limits.ts';
import { countOf, slugsOf, withNotice, type Selection } from './selection.ts';

const slug = fc.constantFrom('gimp', 'krita', 'libre-office', '7-zip', 't', 'g', 'l');
const words = fc.constantFrom('', 'Pour le club.', 'T=x', 'a,b', 'Été (2026)', '~', 'L=gimp,krita');
const selection: fc.Arbitrary<Selection> = fc.record({
  title: words,
  rows: fc.uniqueArray(
    fc.oneof(
      fc.record({ kind: fc.constant('notice'), slug, sentence: words }),
      fc.record({ kind: fc.constant('group'), title: words }),
      fc.record({
        kind: fc.constant('free'),
        name: fc.constant('Maison'),
        sentence: words,
        address: words.map(() => ''),
      }),
    ),
    { maxLength: 12, selector: (row) => (row.kind === 'notice' ? row.slug : row) },
  ),
});
const readBack = (kept: string) => parseSelection(kept).selection;

describe('a kept selection', () => {
  it('is counted as the whole one is', () => {
    fc.assert(
      fc.property(selection, (some) => {
        const kept = formatSelection(some);
        expect(keptSlugs(kept)).toEqual(slugsOf(some));
        expect(countKept(kept)).toBe(countOf(some));
      }),
    );
  });

  it('takes a notice and gives it back as the whole one does, whatever else it holds', () => {
    fc.assert(
      fc.property(selection, slug, (some, one) => {
        const kept = formatSelection(some);
        expect(readBack(withKept(kept, one))).toEqual(withNotice(some, one));
        const rows = some.rows.filter((row) => row.kind !== 'notice' || row.slug !== one);
        expect(readBack(withoutKept(kept, one))).toEqual({ ...some, rows });
      }),
    );
  });

  it('is full at two hundred rows, groups among them, its title apart', () => {
    const rows = Array.from({ length: selectionLimits.rows - 1 }, (_, index) => `s-${index}`);
    const kept = ['T=Titre', ...rows, 'G=Groupe'].join(',');
    expect(withKept(kept, 'gimp')).toBe(kept);
    expect(withKept(withoutKept(kept, 's-0'), 'gimp')).toMatch(/,gimp$/);
  });

  it('is empty without anything', () => {
    expect([keptSlugs(''), countKept(''), withKept('', 'gimp'), withoutKept('gimp', 'gimp')]).toEqual([
      [],
      0,
      'gimp',
      '',
    ]);
  });
});
