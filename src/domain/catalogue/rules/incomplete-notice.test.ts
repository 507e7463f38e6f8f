import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { incompleteNotice as rule } from './incomplete-notice.ts';

describe('a notice', () => {
  it('is complete with a description, a tag and a platform', () => {
    const entries = [sampleEntry('a', { description_courte: 'X.', tags: ['x'], plateformes: ['web'] })];
    expect(findingsOf(rule, { entries })).toEqual([]);
  });

  it('is warned about for each that is missing', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', { tags: ['x'] })] })).toEqual([
      'notices/a.md  : Sans le champ « description_courte », cette notice sera difficile à trouver et à comprendre.',
      'notices/a.md  : Sans le champ « plateformes », cette notice sera difficile à trouver et à comprendre.',
    ]);
  });
});
