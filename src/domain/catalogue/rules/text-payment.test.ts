import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { textPayment as rule } from './text-payment.ts';

const attentions = [
  {
    id: 'options',
    label: 'Options payantes',
    explication: 'On en paie.',
    implique: { prix: 'mixte' as const },
  },
  { id: 'cher', label: 'Payant', explication: 'On paie.', implique: { prix: 'payant' as const } },
];
const corps = 'On l’installe.\n\nL’éditeur propose aussi un hébergement payant ; rien n’y oblige.';

describe('a text that speaks of paying', () => {
  it('is answered by the fields, or pointed at where it does', () => {
    const entries = [
      sampleEntry('muet', {}, corps),
      sampleEntry('point', { points_attention: ['options'] }, corps),
      sampleEntry('autre', { points_attention: ['cher'] }, corps),
      sampleEntry('prix', { en_bref: { prix: 'mixte' } }, corps),
    ];
    expect(findingsOf(rule, { entries, attentions })).toEqual([
      'notices/muet.md corps.2 : Le texte parle de payer (« L’éditeur propose aussi un hébergement payant ; ») : ajouter le point d’attention options, ou écrire en_bref.prix.',
    ]);
  });

  it.each([
    'L’éditeur vend aussi un hébergement pour qui ne veut pas s’en occuper.',
    'Elle est vendue une petite somme sur le Play Store.',
    'Une société vend accompagnement, hébergement et quelques extensions.',
  ])('hears « %s »', (text) => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', {}, text)], attentions })).toHaveLength(1);
  });

  it.each([
    'L’éditeur vend par ailleurs d’autres produits.',
    'Tout est compris, sans outil payant.',
    'L’association ne prélève pas de commission.',
    'Il écoute les émissions d’une plateforme sur abonnement.',
    '`payant` est le nom d’une option.',
  ])('says nothing of « %s »', (text) => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', {}, text)], attentions })).toEqual([]);
  });

  it('says nothing where the directory has no such point', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', {}, corps)] })).toEqual([]);
  });
});
