import { describe, expect, it } from 'vitest';
import { findSecuredAddresses } from '#domain/links/secured.ts';

const seen = (...links: Parameters<typeof findSecuredAddresses>[0]) => [...findSecuredAddresses(links)];

describe('addresses over http that answer over https', () => {
  it('are those whose other form was visited', () => {
    expect(
      seen(
        { url: 'http://a.org/', state: 'ok', secure: true },
        { url: 'http://b.org/', state: 'ok', secure: false },
        { url: 'http://c.org/', state: 'ok' },
      ),
    ).toEqual(['http://a.org/']);
  });

  it('are those that lead there for good', () => {
    expect(
      seen(
        { url: 'http://a.org/', state: 'ok', target: 'https://a.org/' },
        { url: 'http://b.org/x', state: 'ok', target: 'https://b.org/' },
        { url: 'http://c.org/', state: 'critique', target: 'https://c.org/' },
      ),
    ).toEqual(['http://a.org/']);
  });

  it('are those that another notice gives over https', () => {
    expect(
      seen(
        { url: 'http://a.org/', state: 'critique' },
        { url: 'https://a.org/', state: 'ok' },
        { url: 'http://b.org/', state: 'ok' },
        { url: 'https://b.org/', state: 'inconnu' },
      ),
    ).toEqual(['http://a.org/']);
  });

  it('are never onion services', () => {
    expect(seen({ url: 'http://a.onion/', state: 'ok', secure: true })).toEqual([]);
  });
});
