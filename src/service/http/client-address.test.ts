import { describe, expect, it } from 'vitest';
import { isUntrustedForward, readClientNetworks } from './client-address.ts';

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
    ['nobody known', undefined, undefined, [], 'unknown'],
  ] as const)('is %s', (_case, remote, forwarded, trusted, expected) => {
    expect(readClientNetworks(remote, forwarded, trusted)).toEqual([expected]);
  });

  it('is in IPv6 a /64, in a /56, in a /48: one home has as many addresses as it likes', () => {
    const read = (address: string) => readClientNetworks(address, undefined, []);
    const [home, street, town] = read('2001:db8:1:200::1');
    expect(read('2001:db8:1:200:ffff:ffff:ffff:ffff')).toEqual([home, street, town]);
    expect(read('2001:db8:1:2ff::1').slice(1)).toEqual([street, town]);
    expect(read('2001:db8:1:ff00::1').slice(2)).toEqual([town]);
    expect(read('2001:db8:2:200::1')).not.toContain(town);
  });

  it('tells when a header comes from a proxy nobody declared', () => {
    expect(isUntrustedForward('127.0.0.1', '203.0.113.7', [])).toBe(true);
    expect(isUntrustedForward('127.0.0.1', '203.0.113.7', ['127.0.0.1'])).toBe(false);
    expect(isUntrustedForward('127.0.0.1', undefined, [])).toBe(false);
  });
});
