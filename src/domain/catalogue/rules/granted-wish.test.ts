import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry } from '../../../../test/sample.ts';
import { grantedWish as rule } from './granted-wish.ts';

const wishes = [
  { nom: 'Un traducteur', pourquoi: 'Pour lire.' },
  { nom: 'Mon Outil', adresse: 'https://mon-outil.example.org/', pourquoi: 'Pour faire.' },
];

describe('a wish', () => {
  it('stays while no notice grants it', () => {
    const entries = [sampleEntry('autre', { nom: 'Autre outil', site_web: 'https://example.org/' })];
    expect(findingsOf(rule, { entries, wishes })).toEqual([]);
  });

  it('is told once it is granted, by its name or its address', () => {
    const sentence = (notice: string) => [
      `wishes.yaml 1.nom : Le souhait « Mon Outil » est exaucé par la notice « ${notice} » : le retirer.`,
    ];
    expect(findingsOf(rule, { entries: [sampleEntry('a', { nom: 'mon-outil' })], wishes })).toEqual(
      sentence('mon-outil'),
    );
    const entries = [sampleEntry('b', { nom: 'Outil 2', site_web: 'https://mon-outil.example.org' })];
    expect(findingsOf(rule, { entries, wishes })).toEqual(sentence('Outil 2'));
  });
});
