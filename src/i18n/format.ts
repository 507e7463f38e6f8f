import { language } from '#words/language.ts';

const { locale } = language;

/** Which of the two forms of a sentence goes with a number: in French 0 and 1 are one, in English only 1 is. */
export function pluralOf(count: number): 'one' | 'many' {
  return plurals().select(count) === 'one' ? 'one' : 'many';
}

/** « 2026-11-22 », or a moment of that day in UTC → « 22 novembre 2026 ». */
export function dateLabel(date: string): string {
  return days().format(new Date(date));
}

/** « 2026-11 » → « novembre 2026 ». */
export function monthLabel(month: string): string {
  return months().format(new Date(month));
}

/** A moment, where the reader is: « 22 novembre 2026 à 18:30 »; what is no date stays as it is. */
export function momentLabel(date: string): string {
  const moment = new Date(date);
  return Number.isNaN(moment.getTime()) ? date : moments().format(moment);
}

/** « pt-BR » → « portugais (Brésil) ». */
export function languageLabel(tag: string): string {
  const label = languageLabels.get(tag) ?? languageNames().of(tag) ?? tag;
  languageLabels.set(tag, label);
  return label;
}

/** « BE » → « Belgique ». */
export function countryLabel(region: string): string {
  return countryNames().of(region) ?? region;
}

/** The alphabetical order of the language, whatever the case; « v2 » before « v10 ». */
export function compareLabels(a: string, b: string): number {
  return order().compare(a, b);
}

/** Several things said one after the other: « a, b et c ». */
export function allOf(texts: Iterable<string>): string {
  return all().format(texts);
}

/** One of several things: « a, b ou c ». */
export function anyOf(texts: Iterable<string>): string {
  return any().format(texts);
}

/** « Licence : MIT » */
export function labelled(label: string | number, value: string): string {
  return `${label}${language.colon}${value}`;
}

/** A sentence that begins with its capital: « État inconnu ». */
export function capitalize(text: string): string {
  const [initial = ''] = text;
  return upperCase(initial) + text.slice(initial.length);
}

export function upperCase(text: string): string {
  return text.toLocaleUpperCase(locale);
}

export function lowerCase(text: string): string {
  return text.toLocaleLowerCase(locale);
}

// Each is costly to make and is asked for thousands of times in a build: made at the first call, then kept.
const plurals = kept(() => new Intl.PluralRules(locale));
const days = kept(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const months = kept(
  () => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const moments = kept(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }));
const languageLabels = new Map<string, string>();
const languageNames = kept(
  () => new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }),
);
const countryNames = kept(() => new Intl.DisplayNames(locale, { type: 'region' }));
const all = kept(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
const any = kept(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
const order = kept(
  () => new Intl.Collator(locale, { sensitivity: 'base', numeric: true, ignorePunctuation: true }),
);

function kept<Tool>(make: () => Tool): () => Tool {
  let tool: Tool | undefined;
  return () => (tool ??= make());
}
