import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry } from '../../../../test/sample.ts';
import { dateToCome as rule } from './date-to-come.ts';

const refusals = (date: string) => [{ nom: 'B', slug: 'b', adresses: [], motif: 'X.', date, voir: [] }];
const today = '2026-11-28';

describe('a day', () => {
  it('is past, today, or the one that has begun elsewhere', () => {
    const entries = [
      sampleEntry('a', { verifie_le: '2026-11-29', date_creation: '2020-01-01' }),
      sampleEntry('b', { date_modification: '2026-11-28' }),
    ];
    expect(findingsOf(rule, { entries, refusals: refusals('2026-11-28'), today })).toEqual([]);
  });

  it('is told when it is still to come', () => {
    const entries = [sampleEntry('a', { verifie_le: '2062-11-22', date_modification: '2026-11-30' })];
    expect(findingsOf(rule, { entries, refusals: refusals('2027-01-01'), today })).toEqual([
      'notices/a.md date_modification : « 2026-11-30 » est une date à venir : vérifier l’année, le mois et le jour.',
      'notices/a.md verifie_le : « 2062-11-22 » est une date à venir : vérifier l’année, le mois et le jour.',
      'refusals.yaml 0.date : « 2027-01-01 » est une date à venir : vérifier l’année, le mois et le jour.',
    ]);
  });

  it('is not judged where nobody knows what day it is', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', { verifie_le: '2062-11-22' })] })).toEqual([]);
  });
});
