import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesHostFilter, readHostFilter, writeHostFilter } from './hosts-choice.ts';

const known = { logiciel: ['', 'nextcloud', 'etherpad'], acces: ['', 'libre'], lieu: ['', 'bretagne'] };

describe('the choice on the page of hosts', () => {
  it('ignores what the page does not know', () => {
    expect(
      readHostFilter('?logiciel=nextcloud&acces=n-importe&lieu=<script>&place=peut-etre', known),
    ).toEqual({
      logiciel: 'nextcloud',
      acces: '',
      lieu: '',
      place: false,
    });
  });

  it('writes nothing for what is not chosen', () => {
    expect(writeHostFilter({ logiciel: '', acces: '', lieu: '', place: false })).toBe('');
    expect(writeHostFilter({ logiciel: '', acces: 'libre', lieu: '', place: true })).toBe(
      '?acces=libre&place=oui',
    );
  });

  it('comes back from the address as it was', () => {
    const filters = fc.record({
      logiciel: fc.constantFrom(...known.logiciel),
      acces: fc.constantFrom(...known.acces),
      lieu: fc.constantFrom(...known.lieu),
      place: fc.boolean(),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readHostFilter(writeHostFilter(filter), known)).toEqual(filter);
      }),
    );
  });

  it('keeps what matches every choice', () => {
    const row = { logiciel: 'nextcloud', acces: 'libre', lieu: 'bretagne', complet: true };
    const any = { logiciel: '', acces: '', lieu: '', place: false };
    expect(matchesHostFilter(row, any)).toBe(true);
    expect(matchesHostFilter(row, { ...any, logiciel: 'nextcloud', lieu: 'bretagne' })).toBe(true);
    expect(matchesHostFilter(row, { ...any, logiciel: 'nextcloud', lieu: 'occitanie' })).toBe(false);
    expect(matchesHostFilter(row, { ...any, place: true })).toBe(false);
  });
});
