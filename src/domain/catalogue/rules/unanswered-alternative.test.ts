import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry } from '../../../../test/sample.ts';
import { unansweredAlternative as rule } from './unanswered-alternative.ts';

const canva = { slug: 'canva', nom: 'Canva', alias: [], tags: [] };

describe('a product', () => {
  it('is replaced by a notice, or says why it is not', () => {
    const entries = [sampleEntry('penpot', { alternative_a: ['Canva'] })];
    expect(findingsOf(rule, { entries, alternatives: [canva] })).toEqual([]);
    expect(findingsOf(rule, { alternatives: [{ ...canva, pourquoi: 'Rien d’aussi simple.' }] })).toEqual([]);
  });

  it('is warned about without either', () => {
    expect(findingsOf(rule, { alternatives: [canva] })).toEqual([
      'alternatives.yaml 0.nom : Aucune notice ne remplace « Canva » : en écrire une, ou dire pourquoi dans le champ pourquoi.',
    ]);
  });
});
