import { describe, expect, it } from 'vitest';
import { sampleEntry, sampleTag } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { rareTag as rule } from './rare-tag.ts';

const tagged = (count: number, others = 300) => [
  ...Array.from({ length: count }, (_, index) => sampleEntry(`n${index}`, { tags: ['dessin'] })),
  ...Array.from({ length: others }, (_, index) => sampleEntry(`autre${index}`)),
];

describe('a tag', () => {
  it('is worth a page with three notices', () => {
    expect(findingsOf(rule, { entries: tagged(3), tags: [sampleTag('dessin')] })).toEqual([]);
  });

  it('is warned about with fewer', () => {
    expect(findingsOf(rule, { entries: tagged(2), tags: [sampleTag('dessin')] })).toEqual([
      'tags.yaml 0.slug : Le mot-clef « dessin » ne sert qu’à 2 notice(s) : il en faut 3, ou le réunir à un autre.',
    ]);
  });

  it('needs fewer in a smaller directory, and none in a young one', () => {
    const found = (count: number, others: number) =>
      findingsOf(rule, { entries: tagged(count, others), tags: [sampleTag('dessin')] }).length;
    expect([found(2, 100), found(1, 100), found(1, 40), found(0, 40), found(0, 12)]).toEqual([0, 1, 0, 1, 0]);
  });
});
