import type { Platform } from '#domain/notice/platforms.ts';
import { fold, trimOf } from '#domain/text.ts';

/** The platform a French name means: « Mac OS X » → `macos`, « Apple iOS » → `ios`. */
export function findPlatform(name: string): Platform | undefined {
  const key = fold(name);
  return platformPatterns.find(([pattern]) => pattern.test(key))?.[1];
}

/** The language tag of a French name or of a code: « Français » → `fr`, « pt_BR » → `pt-BR`. */
export function findLanguage(name: string): string | undefined {
  const key = fold(name.split('(', 1)[0] ?? '');
  if (/^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(name)) return name.replace('_', '-');
  return languageByName().get(key);
}

/**
 * A date of a notice as `YYYY-MM-DD`, from the ways Jekyll, Drupal and people write it: ISO with or without a time,
 * « 26/12/2023 », « mardi 26 décembre 2023 », « 1er mai 2020 »; anything else is `undefined`.
 */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text);
  if (iso) return toIso(iso[1], iso[2], iso[3]);
  const numbers = /(?:^|[\s,])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:$|[\s,])/.exec(text);
  if (numbers) return toIso(numbers[3], numbers[2], numbers[1]);
  const words = /(?:^| )(\d{1,2})(?:er)? ([a-z]+) (\d{4})(?: |$)/.exec(fold(text));
  const month = months.findIndex((name) => words?.[2]?.startsWith(name)) + 1;
  return words && month > 0 ? toIso(words[3], String(month), words[1]) : undefined;
}

/** The slug Jekyll gives by default: it keeps accents and loses signs. */
export function jekyllSlug(name: string): string {
  return trimOf(name.toLowerCase().replace(/[^\p{Mark}\p{Letter}\p{Decimal_Number}]+/gu, '-'), '-');
}

const platformPatterns: readonly (readonly [RegExp, Platform])[] = [
  [/^(?:gnu )?linux\b/, 'gnu-linux'],
  [/^(?:mac(?: ?os)?(?: x)?|os x|osx|apple mac(?: os)?(?: x)?)$/, 'macos'],
  [/^(?:microsoft |ms )?windows(?: (?:xp|vista|7|8|10|11))?$/, 'windows'],
  [/^(?:google )?android\b/, 'android'],
  [/^(?:apple )?(?:ios|iphone|ipad)\b/, 'ios'],
  [/^(?:free|open|net)?bsd$|^bsd\b/, 'bsd'],
  [/^(?:web|en ligne|navigateur(?: web)?|application web|webapp|internet|web en ligne)$/, 'web'],
  [/^(?:serveur|auto hebergement|auto heberge|autohebergement)\b/, 'auto-hebergement'],
  [/^(?:extension|module|greffon) (?:.* )?(?:navigateur|firefox|chromium)/, 'extension-navigateur'],
  [/^autres?\b/, 'autre'],
];

const months = 'janv fevr mars avri mai juin juil aout sept octo nove dece'.split(' ');

function toIso(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

let languages: Map<string, string> | undefined;

/** French names of all two-letter languages, as the machine’s own tables know them. */
function languageByName(): Map<string, string> {
  if (languages !== undefined) return languages;
  const names = new Intl.DisplayNames(['fr'], { type: 'language', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  languages = new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [[fold(name), Intl.getCanonicalLocales(code)[0] ?? code] as const];
      }),
  );
  return languages;
}
