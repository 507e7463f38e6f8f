import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { unusedLogo as rule } from './unused-logo.ts';

const entries = [sampleEntry('a', { logo: { src: 'a.svg' } })];

describe('a file of content/logos', () => {
  it('is shown by a notice', () => {
    expect(findingsOf(rule, { entries, logos: ['a.svg'] })).toEqual([]);
  });

  it('is warned about when none does', () => {
    expect(findingsOf(rule, { entries, logos: ['a.svg', 'b.png'] })).toEqual([
      'logos/b.png  : Aucune notice n’utilise le logo « b.png ».',
    ]);
  });
});
