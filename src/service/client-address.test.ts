import { describe, expect, it } from 'vitest';
import { readClientAddress } from './client-address.ts';

describe('who is asking', () => {
  it.each([
    ['the socket, when there is no proxy', '203.0.113.7', undefined, [], '203.0.113.7'],
    ['the socket, whatever the header claims', '203.0.113.7', '198.51.100.1', [], '203.0.113.7'],
    ['whom a trusted proxy names', '127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    [
      'the nearest that is not ours',
      '10.0.0.1',
      '1.1.1.1, 198.51.100.1, 10.0.0.9',
      ['10.0.0.0/8'],
      '198.51.100.1',
    ],
    ['the proxy itself when it forwards nonsense', '10.0.0.1', 'unknown', ['10.0.0.0/8'], '10.0.0.1'],
    ['IPv4 seen through IPv6', '::ffff:203.0.113.7', undefined, [], '203.0.113.7'],
    ['an address with its port', '10.0.0.1', '198.51.100.1:4444', ['10.0.0.0/8'], '198.51.100.1'],
    ['nobody known', undefined, undefined, [], 'inconnue'],
  ] as const)('is %s', (_case, remote, forwarded, trusted, expected) => {
    expect(readClientAddress(remote, forwarded, trusted)).toBe(expected);
  });

  it('is a whole /64 in IPv6, where one home has as many addresses as it likes', () => {
    const read = (address: string) => readClientAddress(address, undefined, []);
    expect(read('2001:db8:1:2::1')).toBe(read('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(read('2001:db8:1:2::1')).not.toBe(read('2001:db8:1:3::1'));
  });
});
