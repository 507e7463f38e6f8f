import { describe, expect, it } from 'vitest';
import { createNetwork, privateAddressCode, isPublicIp, portCode } from './network.ts';

describe('the way out', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.0.1', '169.254.169.254', '0.0.0.0', '100.64.0.1'])(
    'is closed to %s',
    (address) => {
      expect(isPublicIp(address)).toBe(false);
    },
  );

  it.each([
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    '::7f00:1',
    '4000::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
  ])('is closed to %s', (address) => {
    expect(isPublicIp(address)).toBe(false);
  });

  it.each(['9.9.9.9', '2606:4700::1111', '::ffff:9.9.9.9'])('is open to %s', (address) => {
    expect(isPublicIp(address)).toBe(true);
  });

  it('leads to the two ports of the web, and to no other', () => {
    const refusal = (address: string) => createNetwork().refusal(new URL(address));
    expect(refusal('https://exemple.org/')).toBeUndefined();
    expect(refusal('http://exemple.org:80/')).toBeUndefined();
    expect(refusal('https://exemple.org:8443/')).toBe(portCode);
    expect(refusal('http://exemple.org:22/')).toBe(portCode);
    expect(refusal('http://[::127.0.0.1]/')).toBe(privateAddressCode);
    expect(createNetwork({ allowInside: true }).refusal(new URL('http://127.0.0.1:8080/'))).toBeUndefined();
  });

  it('connects only to the public addresses of a name, and asks for them once', async () => {
    let asked = 0;
    const network = createNetwork({
      resolve: (_name, _options, callback) => {
        asked += 1;
        callback(null, [
          { address: '192.168.1.1', family: 4 },
          { address: '9.9.9.9', family: 4 },
        ]);
      },
    });
    const find = () =>
      new Promise((resolve) => {
        network.lookup('exemple.org', { all: true }, (_error, found) => resolve(found));
      });
    expect(await find()).toEqual([{ address: '9.9.9.9', family: 4 }]);
    expect(await find()).toEqual([{ address: '9.9.9.9', family: 4 }]);
    expect(asked).toBe(1);
  });
});
