import { describe, expect, it } from 'vitest';
import { sampleTag } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { vocabularyDuplicates as rule } from './vocabulary-duplicates.ts';

describe('the closed lists', () => {
  it('may use one word in two lists', () => {
    const tags = [sampleTag('video', { label: 'Vidéo' }), sampleTag('son', { label: 'Son' })];
    const alternatives = [{ slug: 'video', nom: 'Video', alias: [], tags: [] }];
    expect(findingsOf(rule, { tags, alternatives })).toEqual([]);
  });

  it('say each slug, name and alias once', () => {
    const tags = [
      sampleTag('video', { label: 'Vidéo', synonymes: ['film'] }),
      sampleTag('video', { label: 'Cinéma', synonymes: ['Film'] }),
    ];
    const alternatives = [
      { slug: 'a', nom: 'Slack', alias: [], tags: [] },
      { slug: 'b', nom: 'Teams', alias: ['slack'], tags: [] },
    ];
    const attentions = [1, 2].map(() => ({ id: 'x', label: 'X', explication: 'X.' }));
    expect(findingsOf(rule, { tags, alternatives, attentions })).toEqual([
      'tags.yaml 1 : « video » mène déjà à « video ».',
      'tags.yaml 1 : « Film » mène déjà à « Vidéo ».',
      'alternatives.yaml 1 : « slack » mène déjà à « Slack ».',
      'points-attention.yaml 1 : « x » mène déjà à « x ».',
    ]);
  });
});
