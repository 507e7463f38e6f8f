import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, logoPattern, nameToSlug, slugMaxLength } from '#domain/notice/slug.ts';

describe('the slug of a name', () => {
  it.each([
    ['LibreOffice', 'libreoffice'],
    ['Élan & été', 'elan-ete'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['Notepad++', 'notepad-plus-plus'],
    ['Element (ex Riot)', 'element-ex-riot'],
    ['Gleba.fr', 'gleba-fr'],
    ['εxodus', 'xodus'],
    ['日本語', ''],
    ['NUL', 'nul-logiciel'],
    ['Con', 'con-logiciel'],
    ['COM1', 'com1-logiciel'],
    ['lpt9', 'lpt9-logiciel'],
    ['Lettre A', 'lettre-a-logiciel'],
    ['Lettre 0-9', 'lettre-0-9-logiciel'],
    ['Lettre AB', 'lettre-ab'],
    ['Conky', 'conky'],
    ['Aux armes', 'aux-armes'],
    ['🐧', ''],
  ])('%s → %s', (name, slug) => {
    expect(nameToSlug(name)).toBe(slug);
  });

  it('is always a slug, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const slug = nameToSlug(name);
        if (slug !== '') expect(isSlug(slug), slug).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('stops at 80 characters without a hanging hyphen', () => {
    expect(nameToSlug(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
  });
});

describe('a slug', () => {
  it.each(['a', '0-ad', 'c-plus-plus', 'a'.repeat(slugMaxLength)])('accepts %s', (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  it.each([
    'nul',
    'com0',
    'prn',
    '',
    '-a',
    'a-',
    'a--b',
    'A',
    'é',
    'a/b',
    '..',
    'a.b',
    'a\n',
    'a'.repeat(slugMaxLength + 1),
  ])('refuses %j', (slug) => {
    expect(isSlug(slug)).toBe(false);
  });
});

describe('the name of a logo', () => {
  it.each(['a.svg', 'nul-logiciel.png', 'c-plus-plus.jpeg'])('may be %s', (name) => {
    expect(logoPattern.test(name)).toBe(true);
  });

  it.each(['nul.svg', 'com1.png', 'a.gif', 'A.svg', '../a.svg'])('may not be %s', (name) => {
    expect(logoPattern.test(name)).toBe(false);
  });
});
