/**
 * The BCP 47 tag a locale of a program means: `pt_BR.UTF-8` → `pt-BR`, `sr@latin` → `sr-Latn`, `zh-rCN` → `zh-CN`.
 * `undefined` when it is no language: `C`, `POSIX`, « template », a made-up code.
 */
export function localeToTag(locale: string): string | undefined {
  const text = locale.slice(0, 35).split('.', 1)[0] ?? '';
  const tag = (exceptions.get(text.toLowerCase()) ?? text)
    .replace(/@(\w+)$/, (_, script: string) => scripts.get(script.toLowerCase()) ?? `@${script}`)
    .replace(/-r(?=[A-Z]{2}$)/, '-')
    .replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag)) return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    return canonical !== undefined && isLanguage(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the world knows this language: one that nothing can name is a slip or a joke. */
function isLanguage(tag: string): boolean {
  const language = tag.split('-', 1)[0] ?? '';
  return languageNames.of(language) !== undefined;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

const scripts = new Map([
  ['latin', '-Latn'],
  ['cyrillic', '-Cyrl'],
  ['ijekavian', ''],
  ['ijekavianlatin', '-Latn'],
  ['valencia', ''],
  ['arabic', '-Arab'],
  ['devanagari', '-Deva'],
  ['euro', ''],
]);

/** Old names of languages that programs still use. */
const exceptions = new Map([
  ['iw', 'he'],
  ['in', 'id'],
  ['no', 'nb'],
  ['zh-hans', 'zh-Hans'],
  ['zh-hant', 'zh-Hant'],
]);
