import { describe, expect, it } from 'vitest';
import { languageOfFile, languagesOfFiles } from '#domain/facts/translation-files.ts';

describe('the language of a file', () => {
  it.each([
    ['/usr/share/locale/pt_BR/LC_MESSAGES/a.mo', 'pt-BR'],
    ['/app/src/main/res/values-fr/strings.xml', 'fr'],
    ['/app/src/main/res/values-zh-rCN/strings.xml', 'zh-CN'],
    ['/src/locales/pt-br.json', 'pt-BR'],
    ['/frontend/src/i18n/locales/fr/common.json', 'fr'],
    ['/src/_locales/fr/messages.json', 'fr'],
    ['/i18n/app_fr.ts', 'fr'],
    ['/lib/l10n/app_fr.arb', 'fr'],
    ['/config/locales/client.fr.yml', 'fr'],
    ['/po/fr.po', 'fr'],
    ['/lang/fr_FR.utf8/LC_MESSAGES/galette.mo', 'fr'],
  ])('%s → %s', (path, tag) => {
    expect(languageOfFile(path)?.tag.replace('fr-FR', 'fr')).toBe(tag);
  });

  it.each([
    '/docs/fr/index.md',
    '/docs/locales/fr.json',
    '/test/locales/fr.json',
    '/node_modules/x/locales/fr.json',
    '/src/main.ts',
    '/locales/index.ts',
    '/README.fr.md',
    `/locales/${'a'.repeat(600)}.json`,
  ])('%s tells none', (path) => {
    expect(languageOfFile(path)).toBeUndefined();
  });
});

describe('the languages of a program', () => {
  const files = (sizes: Record<string, number>) =>
    Object.entries(sizes).map(([locale, size]) => ({ path: `/po/${locale}.po`, size }));

  it('are those of its files; a single one proves nothing', () => {
    expect(languagesOfFiles([{ path: '/po/fr.po' }, { path: '/po/de.po' }])).toEqual({ de: true, fr: true });
    expect(languagesOfFiles([{ path: '/po/fr.po' }])).toEqual({});
  });

  it('that are far smaller than the others are only begun', () => {
    expect(languagesOfFiles(files({ de: 100, es: 110, fr: 19, it: 60, nl: 105 }))).toEqual({
      de: true,
      es: true,
      fr: 18,
      it: true,
      nl: true,
    });
  });

  it('are found in time linear in the paths', () => {
    const long = Array.from({ length: 2000 }, (_, index) => ({
      path: `${'/locale'.repeat(60)}/a_b-c.d${index}`,
    }));
    const start = performance.now();
    expect(languagesOfFiles(long)).toEqual({});
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
