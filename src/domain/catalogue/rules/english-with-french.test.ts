import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { englishWithFrench as rule } from './english-with-french.ts';

const points_attention = ['prevenir'];
const attentions = [
  { id: 'prevenir', label: 'Anglais', explication: 'En anglais.', implique: { anglais: 'oui' as const } },
];

describe('« surtout en anglais » beside French', () => {
  it('leaves people not knowing', () => {
    const entries = [
      sampleEntry('liste', { points_attention, langues: ['en', 'fr'] }),
      sampleEntry('bref', { points_attention, en_bref: { francais: 'oui' } }),
    ];
    expect(findingsOf(rule, { entries, attentions }).map((finding) => finding.split(' : ')[0])).toEqual([
      'notices/bref.md points_attention.0',
      'notices/liste.md points_attention.0',
    ]);
  });

  it('is clear when French is there in part, when only the help is in English, when there is no French', () => {
    const entries = [
      sampleEntry('partiel', { points_attention, langues: ['fr', 'en'], en_bref: { francais: 'partiel' } }),
      sampleEntry('aide', { points_attention, langues: ['fr'] }, 'La documentation est en anglais.'),
      sampleEntry('anglais', { points_attention, langues: ['en'] }),
      sampleEntry('francais', { langues: ['fr', 'en'] }),
    ];
    expect(findingsOf(rule, { entries, attentions })).toEqual([]);
  });
});
