import { describe, expect, it } from 'vitest';
import { createSentCopies } from './sent-copies.ts';

function memory(entries: Readonly<Record<string, string>>) {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    key: (index: number) => [...map.keys()][index] ?? null,
    get length() {
      return map.size;
    },
  };
}

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
