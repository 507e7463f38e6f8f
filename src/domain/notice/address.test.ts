import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, parseAddress, withoutTracking } from '#domain/notice/address.ts';

describe('a web address', () => {
  it.each([
    'https://framasoft.org',
    'http://exemple.org/a?b=c#d',
    'HTTPS://Exemple.org/',
    'https://fr.wikipedia.org/wiki/Éditeur',
    'https://été.example/',
    'https://exemple.org:8443/',
  ])('accepts %s', (text) => {
    expect(parseAddress(text)).toBeInstanceOf(URL);
  });

  it.each([
    '',
    'exemple.org',
    'ftp://exemple.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://user:pass@exemple.org/',
    'https://exemple.org/"onload="x',
    'https://exemple.org/<script>',
    'https://exemple.org/{{x}}',
    'https://exemple.org/a b',
    'https://exemple.org\\@autre.org/',
    'https://-exemple.org/',
    ' https://exemple.org/',
  ])('refuses %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('tracking parameters', () => {
  it.each([
    ['https://a.org/?utm_source=x&utm_medium=y', 'https://a.org/'],
    ['https://a.org/?id=3&fbclid=x#bas', 'https://a.org/?id=3#bas'],
    ['https://a.org/?UTM_Source=x', 'https://a.org/'],
  ])('are taken out of %s', (text, clean) => {
    expect(withoutTracking(text)).toBe(clean);
  });

  it.each(['https://a.org/?site=x', 'https://a.org/?id=1', 'pas une adresse', 'HTTPS://A.org'])(
    'leave %s as it is written',
    (text) => {
      expect(withoutTracking(text)).toBe(text);
    },
  );

  it('are gone at once', () => {
    const parameter = fc.tuple(
      fc.constantFrom('utm_source', 'fbclid', 'gclid', 'id', 'page', 'si', 'q'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(parameter), (parameters) => {
        const clean = withoutTracking(`https://a.org/?${new URLSearchParams(parameters).toString()}`);
        expect(withoutTracking(clean)).toBe(clean);
      }),
    );
  });
});

describe('the same place', () => {
  it.each([
    ['https://www.exemple.org/', 'http://exemple.org'],
    ['https://Exemple.org/a/', 'https://exemple.org/a'],
  ])('%s is %s', (a, b) => {
    expect(addressKey(a)).toBe(addressKey(b));
  });

  it.each([
    ['https://exemple.org/a', 'https://exemple.org/b'],
    ['https://exemple.org/?p=1', 'https://exemple.org/?p=2'],
    ['https://a.exemple.org/', 'https://exemple.org/'],
  ])('%s is not %s', (a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b));
  });
});
