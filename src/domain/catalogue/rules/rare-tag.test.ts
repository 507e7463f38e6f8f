import { describe, expect, it } from 'vitest';
import { sampleEntry, sampleTag } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { rareTag as rule } from './rare-tag.ts';

const tagged = (count: number) =>
  Array.from({ length: count }, (_, index) => sampleEntry(`n${index}`, { tags: ['dessin'] }));

describe('a tag', () => {
  it('is worth a page with three notices', () => {
    expect(findingsOf(rule, { entries: tagged(3), tags: [sampleTag('dessin')] })).toEqual([]);
  });

  it('is warned about with fewer', () => {
    expect(findingsOf(rule, { entries: tagged(2), tags: [sampleTag('dessin')] })).toEqual([
      'tags.yaml 0.slug : Le mot-clef « dessin » ne sert qu’à 2 notice(s) : il en faut 3, ou le réunir à un autre.',
    ]);
  });
});
