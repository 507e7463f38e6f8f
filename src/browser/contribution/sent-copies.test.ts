import { describe, expect, it } from 'vitest';
import { memoryStorage as memory } from '../../../test/memory-storage.ts';
import { createSentCopies } from './sent-copies.ts';

describe('what was sent from this browser', () => {
  it('is listed by its secret numbers, without what is not one or cannot be read', () => {
    const copies = createSentCopies(
      memory({ brouillon: '{}', 'contribution.envoi.abc': 'illisible', 'contribution.envoi.def': '3' }),
    );
    expect(copies.list()).toEqual([]);
    copies.keep('ab12', { values: { nom: ['Compost'] } });
    copies.keep('cd34', { values: {}, slug: 'gimp' });
    expect(copies.list().map(([id]) => id)).toEqual(['ab12', 'cd34']);
    copies.forget('ab12');
    expect(copies.list()).toEqual([['cd34', { values: {}, slug: 'gimp' }]]);
  });

  it('is nothing where the browser keeps nothing', () => {
    const closed = new Proxy({} as Storage, {
      get: () => {
        throw new Error('refused');
      },
    });
    expect(createSentCopies(closed).list()).toEqual([]);
  });
});
