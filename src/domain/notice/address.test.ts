import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressKey,
  isUnsecured,
  parseAddress,
  withoutMarks,
  withoutTracking,
  withProtocol,
  withValidSigns,
} from '#domain/notice/address.ts';

describe('a web address', () => {
  it.each([
    'https://framasoft.org',
    'http://exemple.org/a?b=c#d',
    'HTTPS://Exemple.org/',
    'https://fr.wikipedia.org/wiki/Éditeur',
    'https://été.example/',
    'https://exemple.org:8443/',
    'http://exempleexempleexempleexempleexempleexempleexempleexempl.onion/',
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

describe('an address typed without its protocol', () => {
  it.each([
    ['www.exemple.org', 'https://www.exemple.org'],
    ['exemple.org', 'https://exemple.org'],
    ['exemple.org/chemin?a=b#c', 'https://exemple.org/chemin?a=b#c'],
    ["Exemple.Org/l'été", "https://Exemple.Org/l'été"],
    ['exemple.org:8080/x', 'https://exemple.org:8080/x'],
    ['//exemple.org/x', 'https://exemple.org/x'],
    ['https:/exemple.org', 'https://exemple.org'],
    ['http//exemple.org/x', 'http://exemple.org/x'],
    ['HTTPS : // exemple.org', 'https://exemple.org'],
    ['http://https://exemple.org', 'https://exemple.org'],
  ])('%s → %s', (typed, completed) => {
    expect(withProtocol(typed)).toBe(completed);
  });

  it.each([
    '',
    'exemple',
    'localhost:4321',
    'contact@exemple.org',
    'mailto:contact@exemple.org',
    'javascript:alert(1)',
    'ftp://exemple.org',
    'deux mots.org',
    '127.0.0.1',
    'http://exemple.org',
  ])('leaves %j as it is', (text) => {
    expect(withProtocol(text)).toBe(text);
  });
});

describe('an address with marks around it', () => {
  it.each([
    ['<https://exemple.org/a>', 'https://exemple.org/a'],
    ['"exemple.org"', 'exemple.org'],
    ['(http://exemple.org),', 'http://exemple.org'],
    ['https://fr.wikipedia.org/wiki/A_(B)', 'https://fr.wikipedia.org/wiki/A_(B)'],
    ['(voir ici)', '(voir ici)'],
    ['https://exemple.org/"a"', 'https://exemple.org/"a"'],
    ['"https://exemple.org/l\'a"', "https://exemple.org/l'a"],
  ])('%s → %s', (typed, bare) => {
    expect(withoutMarks(typed)).toBe(bare);
  });
});

describe('signs that no address may hold', () => {
  it.each([
    ["https://fr.wikipedia.org/wiki/L'Exemple", 'https://fr.wikipedia.org/wiki/L%27Exemple'],
    ['https://exemple.org/a|b', 'https://exemple.org/a%7Cb'],
    ['https://exemple.org/{a}?b={c}', 'https://exemple.org/%7Ba%7D?b=%7Bc%7D'],
    ['https://exemple.org./a', 'https://exemple.org/a'],
    ['https://exemple.org.:8443/a', 'https://exemple.org:8443/a'],
  ])('%s → %s', (typed, valid) => {
    expect(withValidSigns(typed)).toBe(valid);
    expect(parseAddress(valid)).toBeInstanceOf(URL);
  });

  it.each(['https://exem|ple.org/', 'https://exemple.org/<script>', "https://moi@exemple.org/'", "l'été"])(
    'leaves %j to a person',
    (text) => {
      expect(withValidSigns(text)).toBe(text);
    },
  );
});

describe('an address in clear', () => {
  it('is one over http, save an onion service', () => {
    expect(isUnsecured('http://exemple.org/')).toBe(true);
    expect(isUnsecured('HTTP://exemple.org/')).toBe(true);
    expect(isUnsecured('https://exemple.org/')).toBe(false);
    expect(isUnsecured('http://exemple.onion/')).toBe(false);
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
