import { describe, expect, test } from 'vitest';
import { findLanguage, findPlatform, jekyllSlug, readDate } from './framalibre-words.ts';

describe('the French words of Framalibre', () => {
  test.each([
    ['GNU/Linux', 'gnu-linux'],
    ['Mac OS X', 'macos'],
    ['Windows', 'windows'],
    ['Apple iOS', 'ios'],
    ['Android', 'android'],
    ['en ligne', 'web'],
    ['Windows Mobile', undefined],
    ['constructor', undefined],
  ])('platform « %s » is %s', (name, id) => {
    expect(findPlatform(name)).toBe(id);
  });

  test.each([
    ['Français', 'fr'],
    ['Occitan', 'oc'],
    ['Breton', 'br'],
    ['pt_BR', 'pt-BR'],
    ['Multilingue', undefined],
  ])('language « %s » is %s', (name, tag) => {
    expect(findLanguage(name)).toBe(tag);
  });

  test.each([
    ['2023-12-26', '2023-12-26'],
    ['2023-12-26 10:00:00 +0100', '2023-12-26'],
    ['mar, 26/12/2023 - 10:05', '2023-12-26'],
    ['mardi 26 décembre 2023', '2023-12-26'],
    ['1er août 2020', '2020-08-01'],
    ['31/02/2023', undefined],
    ['décembre 2023', undefined],
    ['', undefined],
  ])('date « %s » is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test('Jekyll keeps accents and loses signs', () => {
    expect(jekyllSlug('Élan & été')).toBe('élan-été');
    expect(jekyllSlug('C++ Builder')).toBe('c-builder');
  });
});
