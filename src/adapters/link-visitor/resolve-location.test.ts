import { describe, expect, it } from 'vitest';
import { resolveLocation } from './resolve-location.ts';

const from = new URL('https://exemple.org/a/b');
/** A header as Node gives it: one character a byte. */
const asHeader = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('latin1');

describe('where a redirect leads', () => {
  it.each([
    ['/c', 'https://exemple.org/c'],
    ['c', 'https://exemple.org/a/c'],
    ['//autre.org/', 'https://autre.org/'],
    ['/caf%C3%A9', 'https://exemple.org/caf%C3%A9'],
    ['/café', 'https://exemple.org/caf%C3%A9'],
    ['/日本', 'https://exemple.org/%E6%97%A5%E6%9C%AC'],
    ['http://été.example/', 'http://xn--t-9fab.example/'],
  ])('of %s written in UTF-8 is %s', (location, target) => {
    expect(resolveLocation(asHeader(location, 'utf8'), from)?.href).toBe(target);
  });

  it('is what the bytes say when they are not UTF-8', () => {
    expect(resolveLocation(asHeader('/café', 'latin1'), from)?.href).toBe('https://exemple.org/caf%E9');
  });

  it.each([undefined, 'ftp://exemple.org/', 'javascript:alert(1)', 'http://'])(
    'of %s is nowhere',
    (location) => {
      expect(resolveLocation(location, from)).toBeUndefined();
    },
  );
});
