import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { textEnglish as rule } from './text-english.ts';

const attentions = [
  { id: 'prevenir', label: 'Anglais', explication: 'En anglais.', implique: { anglais: 'oui' as const } },
];

describe('a text that says « en anglais »', () => {
  it('is answered by the point of attention', () => {
    const corps = 'L’interface est en anglais.';
    const entries = [
      sampleEntry('muet', {}, corps),
      sampleEntry('point', { points_attention: ['prevenir'] }, corps),
    ];
    expect(findingsOf(rule, { entries, attentions })).toEqual([
      'notices/muet.md corps.0 : Le texte dit « L’interface est en anglais. » : ajouter le point d’attention prevenir.',
    ]);
  });

  it.each([
    'La documentation est plus riche en allemand ou en anglais.',
    'Il corrige le français et l’anglais.',
  ])('is not « %s »', (text) => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', {}, text)], attentions })).toEqual([]);
  });
});
