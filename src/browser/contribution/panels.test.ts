import { describe, expect, it } from 'vitest';
import { describeDelay } from './panels.ts';

describe(describeDelay, () => {
  it('says a delay as people do, never shorter than it is', () => {
    expect([30, 61, 120, 3599, 3600, 86_400].map(describeDelay)).toEqual([
      '30 secondes',
      '61 secondes',
      '2 minutes',
      '60 minutes',
      '60 minutes',
      '24 heures',
    ]);
  });
});
