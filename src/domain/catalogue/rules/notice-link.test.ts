import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { noticeLink as rule } from './notice-link.ts';

describe('a link to a notice', () => {
  it('leads to one that exists, or says which was meant', () => {
    const entries = [
      sampleEntry('omegat', { nom: 'OmegaT' }),
      sampleEntry(
        'a',
        {},
        'Voyez [OmegaT](omegat.md) et [lui](https://a.org/x.md).\n\nOu [OmegaT](omega-t.md).',
      ),
    ];
    expect(findingsOf(rule, { entries })).toEqual([
      'notices/a.md corps.2 : Le lien « omega-t.md » ne mène à aucune notice de cet annuaire. → vouliez-vous dire « omegat.md » ?',
    ]);
  });
});
