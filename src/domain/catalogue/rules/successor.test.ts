import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { successor as rule } from './successor.ts';

describe('a successor', () => {
  it('is a notice of the catalogue', () => {
    const entries = [sampleEntry('openoffice', { remplace_par: 'libreoffice' }), sampleEntry('libreoffice')];
    expect(findingsOf(rule, { entries })).toEqual([]);
  });

  it('does not lead back to the notice, however many are between', () => {
    const entries = [
      sampleEntry('a', { remplace_par: 'b' }),
      sampleEntry('b', { remplace_par: 'c' }),
      sampleEntry('c', { remplace_par: 'a' }),
      // It leads to a loop, and is none itself.
      sampleEntry('d', { remplace_par: 'a' }),
    ];
    expect(findingsOf(rule, { entries })).toEqual(
      ['a → b → c → a', 'b → c → a → b', 'c → a → b → c'].map(
        (steps) =>
          `notices/${steps.charAt(0)}.md remplace_par : De remplaçant en remplaçant, on revient à cette notice (${steps}) : retirer le champ là où le logiciel est encore à prendre.`,
      ),
    );
  });

  it('is not unknown, nor the notice itself', () => {
    const entries = [
      sampleEntry('openoffice', { remplace_par: 'libre-ofice' }),
      sampleEntry('libre-office', { remplace_par: 'libre-office' }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([
      'notices/libre-office.md remplace_par : « libre-office » n’est pas une autre notice de cet annuaire.',
      'notices/openoffice.md remplace_par : « libre-ofice » n’est pas une autre notice de cet annuaire. → vouliez-vous dire « libre-office » ?',
    ]);
  });
});
