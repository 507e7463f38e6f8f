import { describe, expect, it } from 'vitest';
import { sampleEntry, sampleTag } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { unknownTag as rule } from './unknown-tag.ts';

const tags = [sampleTag('bureautique')];

describe('a tag of a notice', () => {
  it('stands in tags.yaml', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', { tags: ['bureautique'] })], tags })).toEqual([]);
  });

  it('is refused when it does not, and a near one is proposed', () => {
    const entries = [sampleEntry('a', { tags: ['bureautiqe', 'chats'] })];
    expect(findingsOf(rule, { entries, tags })).toEqual([
      'notices/a.md tags.0 : « bureautiqe » n’est pas un mot-clef de tags.yaml. → vouliez-vous dire « bureautique » ?',
      'notices/a.md tags.1 : « chats » n’est pas un mot-clef de tags.yaml.',
    ]);
  });
});
