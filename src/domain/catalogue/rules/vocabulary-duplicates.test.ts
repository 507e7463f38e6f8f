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
      'tags.yaml 1 : « video » mène déjà à « video » : ne garder ce nom qu’à un seul endroit.',
      'tags.yaml 1 : « Film » mène déjà à « Vidéo » : ne garder ce nom qu’à un seul endroit.',
      'alternatives.yaml 1 : « slack » mène déjà à « Slack » : ne garder ce nom qu’à un seul endroit.',
      'points-attention.yaml 1 : « x » mène déjà à « x » : ne garder ce nom qu’à un seul endroit.',
    ]);
  });

  it('say each refusal, each ready reason and each wish once', () => {
    const refusals = [1, 2].map(() => ({
      ...{ nom: 'X', slug: 'x', adresses: [], voir: [] },
      ...{ motif: 'Non libre.', date: '2026-01-01' },
    }));
    const refusalReasons = [1, 2].map(() => ({ id: 'doublon', phrase: 'Déjà là.' }));
    const wishes = ['Mon Outil', 'mon-outil'].map((nom) => ({ nom, pourquoi: 'Utile.' }));
    expect(findingsOf(rule, { refusals, refusalReasons, wishes })).toEqual([
      'refusals.yaml 1 : « x » mène déjà à « x » : ne garder ce nom qu’à un seul endroit.',
      'refusal-reasons.yaml 1 : « doublon » mène déjà à « doublon » : ne garder ce nom qu’à un seul endroit.',
      'wishes.yaml 1 : « mon-outil » mène déjà à « Mon Outil » : ne garder ce nom qu’à un seul endroit.',
    ]);
  });
});
