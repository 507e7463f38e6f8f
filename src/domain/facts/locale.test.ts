import { describe, expect, it } from 'vitest';
import { localeToTag, plainLanguages } from '#domain/facts/locale.ts';

describe('the locale of a program', () => {
  it.each([
    ['fr', 'fr'],
    ['pt_BR.UTF-8', 'pt-BR'],
    ['sr@latin', 'sr-Latn'],
    ['zh-rCN', 'zh-CN'],
    ['ca@valencia', 'ca'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['es-419', 'es-419'],
    ['iw', 'he'],
    ['sr-SP', 'sr'],
    ['sr_EL', 'sr-Latn'],
    ['ar-AR', 'ar'],
  ])('%s is %s', (locale, tag) => {
    expect(localeToTag(locale)).toBe(tag);
  });

  it.each(['C', 'POSIX', 'template', 'xx', 'app', 'en@shaw', 'en-UD', 'en_PT', 'de-DU', 'f'.repeat(200), ''])(
    '%s is no language',
    (locale) => {
      expect(localeToTag(locale)).toBeUndefined();
    },
  );
});

describe('languages as people choose them', () => {
  it.each([
    [
      ['fr-FR', 'de-DE', 'en-US'],
      ['fr', 'de', 'en'],
    ],
    [
      ['en-US', 'en-GB'],
      ['en', 'en-GB'],
    ],
    [
      ['fr', 'fr-FR', 'fr-CA'],
      ['fr', 'fr-CA'],
    ],
    [
      ['pt-BR', 'zh-Hans', 'zh-Hant-TW'],
      ['pt-BR', 'zh-CN', 'zh-TW'],
    ],
    [
      ['sr', 'sr-Latn'],
      ['sr', 'sr-Latn'],
    ],
  ])('%j → %j', (tags, plain) => {
    expect(plainLanguages(tags)).toEqual(plain);
  });
});
