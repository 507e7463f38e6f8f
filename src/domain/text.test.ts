import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collapseSpaces,
  findSuspectCharacter,
  fold,
  foldTight,
  toNfc,
  trimLineEnds,
  trimOf,
  withoutSuspectCharacters,
} from '#domain/text.ts';

describe('suspect characters', () => {
  it.each([
    ['a NUL', 'a\u0000b', 'U+0000'],
    ['a carriage return', 'a\rb', 'U+000D'],
    ['a zero-width space', 'a\u200Bb', 'U+200B'],
    ['a soft hyphen', 'a\u00ADb', 'U+00AD'],
    ['a bidi override', 'a\u202Eb', 'U+202E'],
    ['a bidi isolate', 'a\u2066b', 'U+2066'],
    ['a BOM inside', 'a\uFEFFb', 'U+FEFF'],
    ['a Hangul filler', 'a\u3164b', 'U+3164'],
    ['a tag character', 'a\u{E0041}b', 'U+E0041'],
    ['a line separator', 'a\u2028b', 'U+2028'],
    ['half a surrogate pair', 'a\uD83Db', 'U+D83D'],
  ])('finds %s', (_, text, codePoint) => {
    expect(findSuspectCharacter(text)).toEqual({ index: 1, codePoint });
  });

  it('counts places as strings do, so that an emoji before does not shift them', () => {
    expect(findSuspectCharacter('🐧\u200B')).toEqual({ index: 2, codePoint: 'U+200B' });
  });

  it('lets pass what scripts need: accents, emoji, joiners between letters, no-break spaces', () => {
    for (const text of ['Élan', '👩‍💻', 'می‌خواهم', '日本語', 'ça va\u00A0?', '« 1\u202F000 »', '❤️']) {
      expect(findSuspectCharacter(text), text).toBeUndefined();
    }
  });

  it('refuses a joiner that joins nothing', () => {
    expect(findSuspectCharacter('a\u200D')).toMatchObject({ codePoint: 'U+200D' });
    expect(findSuspectCharacter('\u200Ca')).toMatchObject({ codePoint: 'U+200C' });
  });

  it('finds marks that no one writes, and cuts them', () => {
    expect(findSuspectCharacter(`a${'\u0316'.repeat(30)}`)).toBeUndefined();
    expect(findSuspectCharacter(`a${'\u0316'.repeat(31)}`)).toEqual({ index: 31, codePoint: 'U+0316' });
    expect(withoutSuspectCharacters(`a${'\u0301\u0316'.repeat(1000)}b`)).toHaveLength(31);
  });

  it.each(['\u2028', '\u2029', '\u0085', '\v', '\f', '\r', '\u2028\u2029'])(
    'leave a space where they part words (%j)',
    (separator) => {
      expect(withoutSuspectCharacters(`texte${separator}simple`)).toBe('texte simple');
    },
  );

  it('finds every mark that Unicode has', () => {
    const marks = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => /\p{Mark}/u.test(sign));
    expect(marks.length).toBeGreaterThan(2000);
    expect(marks.filter((mark) => toNfc(`e${mark.repeat(40)}`) !== toNfc(`e${mark.repeat(30)}`))).toEqual([]);
  });

  it('leaves none behind and nothing decomposed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = withoutSuspectCharacters(text);
        expect(findSuspectCharacter(clean)).toBeUndefined();
        expect(clean).toBe(clean.normalize('NFC'));
        expect(withoutSuspectCharacters(clean)).toBe(clean);
      }),
      { numRuns: 500 },
    );
  });
});

describe('spaces', () => {
  it('fold into one, but for those of typography', () => {
    expect(collapseSpaces(' a\t\n b\u00A0: 1\u202F000 ')).toBe('a b\u00A0: 1\u202F000');
  });

  it('go at the end of lines, whatever the lines', () => {
    expect(trimLineEnds('a \t\n  b\u00A0\n')).toBe('a\n  b\u00A0\n');
  });

  it('and other signs go around a text', () => {
    expect(trimOf('--a-b-', '-')).toBe('a-b');
    expect(trimOf('--', '-')).toBe('');
  });
});

describe('folding', () => {
  it.each([
    ['Élan & Été', 'elan ete'],
    ['CŒUR', 'coeur'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['.NET', 'net'],
    ['  Libre   Office  ', 'libre office'],
    ['e\u0301te\u0301', 'ete'],
    ['ﬁn', 'fin'],
    ['', ''],
    ['!!!', ''],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('forgets spaces when it must', () => {
    expect(foldTight('Libre Office')).toBe(foldTight('LibreOffice'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });
});
