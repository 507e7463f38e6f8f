import { describe, expect, it } from 'vitest';
import { compareReadings } from './compare-readings.ts';

const kinds = (...readings: Parameters<typeof compareReadings>) =>
  compareReadings(...readings).map(({ field, kind }) => `${field} ${kind}`);

describe('a record that is read again', () => {
  it('proposes what changed there and not here', () => {
    expect(kinds({ depot: 'a' }, { depot: 'b' }, { depot: 'a' })).toEqual(['depot proposed']);
    expect(kinds({}, { depot: 'b' }, {})).toEqual(['depot proposed']);
  });

  it('leaves to a person what changed on both sides', () => {
    expect(kinds({ depot: 'a' }, { depot: 'b' }, { depot: 'c' })).toEqual(['depot both']);
    expect(kinds({ depot: 'a' }, { depot: 'b' }, {})).toEqual(['depot both']);
    expect(kinds({}, { depot: 'b' }, { depot: 'c' })).toEqual(['depot both']);
  });

  it('tells what the source no longer says, and takes nothing away', () => {
    expect(kinds({ depot: 'a' }, {}, { depot: 'a' })).toEqual(['depot silent']);
    expect(kinds({ corps: 'a' }, { corps: '' }, { corps: 'b' })).toEqual(['corps silent']);
  });

  it('says nothing of what only a person changed, nor of what both changed alike', () => {
    expect(kinds({ depot: 'a' }, { depot: 'a' }, { depot: 'c' })).toEqual([]);
    expect(kinds({ depot: 'a' }, { depot: 'b' }, { depot: 'b' })).toEqual([]);
  });

  it('sees no change in the order of a list, in the end of a text, in the days of the notice', () => {
    const was = { tags: ['a', 'b'], corps: 'x\n', date_modification: '2026-01-01' };
    expect(kinds(was, { tags: ['b', 'a'], corps: 'x', date_modification: '2026-02-02' }, {})).toEqual([]);
  });
});
