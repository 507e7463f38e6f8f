import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { budget as rule } from './budget.ts';

const entries = [
  sampleEntry('sans', { plateformes: ['android'] }),
  sampleEntry('avec', { logo: { src: 'avec.svg' }, identifiant_wikidata: 'Q1' }),
];

describe('what may still be missing', () => {
  it('is never more than the budget, which follows it down', () => {
    const budgets = [
      { mesure: 'logo' as const, manquants: 1 },
      { mesure: 'identifiant_wikidata' as const, manquants: 0 },
      { mesure: 'lien_wikipedia' as const, manquants: 3 },
      { mesure: 'lien_exodus' as const, manquants: 1 },
    ];
    expect(findingsOf(rule, { entries, budgets })).toEqual([
      'budgets.yaml 1.manquants : Il manque « identifiant_wikidata » à 1 notice(s), pour 0 au plus : compléter des notices plutôt que de relever ce nombre.',
      'budgets.yaml 2.manquants : Il ne manque plus « lien_wikipedia » qu’à 2 notice(s) : baisser ce nombre, pour que rien ne se perde. → vouliez-vous dire « 2 » ?',
    ]);
  });

  it('is not counted of a notice created after the day of the budget', () => {
    const budgets = [{ mesure: 'logo' as const, manquants: 1, jusqu_au: '2026-11-26' }];
    const later = sampleEntry('neuve', { date_creation: '2026-11-27' });
    expect(findingsOf(rule, { entries: [...entries, later], budgets })).toEqual([]);
    const sameDay = sampleEntry('avant', { date_creation: '2026-11-26' });
    expect(findingsOf(rule, { entries: [...entries, sameDay], budgets })).toHaveLength(1);
  });

  it('is not counted without a budget', () => {
    expect(findingsOf(rule, { entries })).toEqual([]);
  });
});
