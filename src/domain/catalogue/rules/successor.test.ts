import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { successor as rule } from './successor.ts';

describe('a successor', () => {
  it('is a notice of the catalogue', () => {
    const entries = [sampleEntry('openoffice', { remplace_par: 'libreoffice' }), sampleEntry('libreoffice')];
    expect(findingsOf(rule, { entries })).toEqual([]);
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
