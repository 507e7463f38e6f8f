import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { abandonedWithoutSequel as rule } from './abandoned-without-sequel.ts';

describe('an abandoned notice', () => {
  it('points on, to a successor or to a reason', () => {
    const entries = [
      sampleEntry('a', { etat: 'abandonne', remplace_par: 'c' }),
      sampleEntry('b', { etat: 'plus-libre' }, 'Racheté en 2020.'),
      sampleEntry('c', { etat: 'en-veille' }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([]);
  });

  it('is warned about when it points nowhere', () => {
    const entries = [
      sampleEntry('a', { etat: 'abandonne' }, ' \n'),
      sampleEntry('b', { etat: 'plus-libre' }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([
      'notices/a.md etat : L’état est « abandonne » : indiquer remplace_par, ou dire pourquoi dans le texte.',
      'notices/b.md etat : L’état est « plus-libre » : indiquer remplace_par, ou dire pourquoi dans le texte.',
    ]);
  });
});
