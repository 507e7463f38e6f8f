import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { missingLogo as rule } from './missing-logo.ts';

describe('a logo', () => {
  it('is a file, or there is none', () => {
    const entries = [sampleEntry('a', { logo: { src: 'a.svg' } }), sampleEntry('b')];
    expect(findingsOf(rule, { entries, logos: ['a.svg'] })).toEqual([]);
  });

  it('is not named when the file is missing', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', { logo: { src: 'a.svg' } })] })).toEqual([
      'notices/a.md logo.src : Le fichier « a.svg » n’est pas dans content/logos.',
    ]);
  });
});
