import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { textTelephone as rule } from './text-telephone.ts';

const attentions = [
  { id: 'prevenir', label: 'Téléphone', explication: 'Un numéro.', implique: { telephone: 'oui' as const } },
];

describe('a text that asks for a telephone number', () => {
  it('is answered by the point of attention', () => {
    const corps = 'L’inscription demande un numéro de téléphone.';
    const entries = [
      sampleEntry('muet', {}, corps),
      sampleEntry('point', { points_attention: ['prevenir'] }, corps),
    ];
    expect(findingsOf(rule, { entries, attentions })).toHaveLength(1);
  });

  it.each(['Aucun numéro de téléphone n’est demandé.', 'On y range adresses et numéros de téléphone.'])(
    'is not « %s »',
    (text) => {
      expect(findingsOf(rule, { entries: [sampleEntry('a', {}, text)], attentions })).toEqual([]);
    },
  );
});
