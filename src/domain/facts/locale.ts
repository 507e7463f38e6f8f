/**
 * The BCP 47 tag a locale of a program means: `pt_BR.UTF-8` → `pt-BR`, `sr@latin` → `sr-Latn`, `zh-rCN` → `zh-CN`.
 * `undefined` when it is no language: `C`, `POSIX`, « template », a made-up code.
 */
export function localeToTag(locale: string): string | undefined {
  const text = locale.slice(0, 35).split('.', 1)[0] ?? '';
  const tag = (oldNames.get(text.toLowerCase().replaceAll('_', '-')) ?? text)
    .replace(/@(\w+)$/, (_, script: string) => scripts.get(script.toLowerCase()) ?? `@${script}`)
    .replace(/-r(?=[A-Z]{2}$)/, '-')
    .replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag)) return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    return canonical !== undefined && isLanguage(canonical) && isPlace(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Languages as people choose them: a region counts only where a program tells several apart (`de-DE` alone → `de`),
 * and for Portuguese and Chinese, which are read and written otherwise from one to the other.
 */
export function plainLanguages(tags: readonly string[]): string[] {
  const variants = Map.groupBy(tags, languageOf);
  const plain = tags.map((tag) => {
    const language = languageOf(tag);
    if (tag.includes('-Latn') || tag.includes('-Cyrl') || distinct.has(language)) return withoutScript(tag);
    return variants.get(language)?.length === 1 || regionOf(tag) === likelyRegion(language) ? language : tag;
  });
  return [...new Set(plain)];
}

/** Whether the world knows this language: one that nothing can name is a slip or a joke. */
function isLanguage(tag: string): boolean {
  return languageNames.of(languageOf(tag)) !== undefined;
}

/** Whether a tag without a region, or whose region is one: programs make some up for a way of speaking (`de_DU`). */
function isPlace(tag: string): boolean {
  const region = regionOf(tag);
  return region === undefined || regionNames.of(region) !== undefined;
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

function regionOf(tag: string): string | undefined {
  return new Intl.Locale(tag).region;
}

function likelyRegion(language: string): string | undefined {
  return new Intl.Locale(language).maximize().region;
}

/** `zh-Hans` and `zh-Hans-CN` are `zh-CN`, `zh-Hant` is `zh-TW`: one writing, one name. */
function withoutScript(tag: string): string {
  if (tag === 'zh' || tag.startsWith('zh-Hans')) return 'zh-CN';
  return /^zh-Hant(?:-TW)?$/.test(tag) ? 'zh-TW' : tag;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const distinct = new Set(['pt', 'zh']);

const scripts = new Map([
  ['latin', '-Latn'],
  ['cyrillic', '-Cyrl'],
  ['ijekavian', ''],
  ['valencia', ''],
  ['arabic', '-Arab'],
  ['devanagari', '-Deva'],
  ['euro', ''],
]);

/** Names programs still use for languages that have another now, and the jokes of translation platforms. */
const oldNames = new Map([
  ['iw', 'he'],
  ['in', 'id'],
  ['no', 'nb'],
  ['sr-sp', 'sr'],
  ['sr-ec', 'sr'],
  ['sr-el', 'sr-Latn'],
  ['sr-cs', 'sr-Latn'],
  ['ar-ar', 'ar'],
  ['en-pt', ''],
]);
