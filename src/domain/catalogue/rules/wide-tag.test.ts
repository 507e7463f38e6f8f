import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry, sampleTag } from '../../../../test/sample.ts';
import { wideTag as rule } from './wide-tag.ts';

const tagged = (count: number) =>
  Array.from({ length: count }, (_, index) => sampleEntry(`n${index}`, { tags: ['education'] }));

describe('a tag', () => {
  it('holds 25 notices', () => {
    expect(findingsOf(rule, { entries: tagged(25), tags: [sampleTag('education')] })).toEqual([]);
  });

  it('is warned about with more', () => {
    expect(findingsOf(rule, { entries: tagged(26), tags: [sampleTag('education')] })).toEqual([
      'tags.yaml 0.slug : Le mot-clef « education » réunit 26 notices : au-delà de 25, il faut le partager, ou dire les besoins dans les notices.',
    ]);
  });
});
