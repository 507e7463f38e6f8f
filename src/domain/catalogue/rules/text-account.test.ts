import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { textAccount as rule } from './text-account.ts';

const attentions = [
  { id: 'prevenir', label: 'Compte', explication: 'Un compte.', implique: { compte: 'oui' as const } },
];

describe('a text that asks for an account', () => {
  it.each([
    'Il faut créer un compte.',
    'Contribuer suppose un compte OpenStreetMap.',
    'Un compte est nécessaire.',
  ])('« %s » is answered by the point of attention or at a glance', (corps) => {
    const entries = [
      sampleEntry('muet', {}, corps),
      sampleEntry('point', { points_attention: ['prevenir'] }, corps),
      sampleEntry('bref', { en_bref: { compte: 'facultatif' } }, corps),
    ];
    expect(findingsOf(rule, { entries, attentions })).toEqual([
      `notices/muet.md corps.0 : Le texte dit « ${corps} » : ajouter le point d’attention prevenir, ou écrire en_bref.compte.`,
    ]);
  });

  it.each(['Rien n’oblige à créer un compte.', 'Chacun rédige un compte rendu.'])('is not « %s »', (text) => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', {}, text)], attentions })).toEqual([]);
  });
});
