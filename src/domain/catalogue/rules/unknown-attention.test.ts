import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { unknownAttention as rule } from './unknown-attention.ts';

const attentions = [{ id: 'telemetrie', label: 'Statistiques', explication: 'Il en envoie.' }];

describe('what to know before choosing', () => {
  it('stands in points-attention.yaml', () => {
    const entries = [sampleEntry('a', { points_attention: ['telemetrie'] })];
    expect(findingsOf(rule, { entries, attentions })).toEqual([]);
  });

  it('is refused when it does not, and a near one is proposed', () => {
    const entries = [sampleEntry('a', { points_attention: ['telemetrei', 'autre'] })];
    expect(findingsOf(rule, { entries, attentions })).toEqual([
      'notices/a.md points_attention.0 : « telemetrei » n’est pas un identifiant de points-attention.yaml. → vouliez-vous dire « telemetrie » ?',
      'notices/a.md points_attention.1 : « autre » n’est pas un identifiant de points-attention.yaml.',
    ]);
  });
});
