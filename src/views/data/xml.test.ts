import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { element, xmlDocument } from '#views/data/xml.ts';

const { DOMParser } = new JSDOM().window;
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml').documentElement;

describe('XML', () => {
  it('leaves out what is absent and closes what is empty', () => {
    expect(element('a', { b: undefined, c: '1' }, undefined).xml).toBe('<a c="1"/>');
  });

  it('nests elements and escapes texts', () => {
    expect(element('a', {}, element('b', {}, '1 < 2 & "3"')).xml).toBe(
      '<a><b>1 &lt; 2 &amp; &quot;3&quot;</b></a>',
    );
  });

  it('is well formed and faithful whatever the text, but for characters XML refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const allowed = text
          .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
          // A parser normalises line ends.
          .replace(/\r\n?/g, '\n');
        expect(parse(xmlDocument(element('a', {}, text))).textContent).toBe(allowed);
      }),
      { numRuns: 300 },
    );
  });

  it('drops a character no XML may hold', () => {
    expect(parse(xmlDocument(element('a', {}, 'x\uFFFEy\u0001z'))).textContent).toBe('xyz');
  });
});
