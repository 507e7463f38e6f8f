import type { Field, KindName } from '#domain/notice/fields.ts';
import { collapseSpaces } from '#domain/text.ts';
import { readParts } from './parts.ts';
import { codeSeparator, nameSeparator, splitTexts } from './separators.ts';

/**
 * What the controls of our own form hold, as a value of the notice; `undefined` when nothing was written. The other half
 * of `kinds/`, without Zod: the page loads it before anything is judged. What cannot be read stays as it was typed, for
 * the schema to say so.
 */
export function fromForm(field: Field, texts: readonly string[]): unknown {
  const shape = shapes[field.kind];
  if (shape === 'codes') return listOf(splitTexts(texts, codeSeparator));
  if (shape === 'lines') return listOf(splitTexts(texts, '\n'));
  if (shape === 'parts') return readParts(field, texts);
  if (shape === 'file') return undefined;
  const [text = ''] = texts;
  if (shape === 'page') return text.trim() === '' ? undefined : text.replace(/\r\n?/g, '\n').trimEnd();
  return readText(shape, collapseSpaces(text)) || undefined;
}

/**
 * What any program may send for a field, as the schema may take it; `undefined` when it is absent. A list comes as an
 * array, or as one text where people put commas, semicolons or line breaks between values. A list of codes may be both:
 * ticked boxes, and « une autre » with several. No code holds a comma; a name may.
 */
export function fromSent(field: Field, value: unknown): unknown {
  if (isAbsent(value)) return undefined;
  const shape = shapes[field.kind];
  if (shape === 'lines') return readNames(value);
  if (shape === 'codes') {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return present(values.flatMap((item) => splitAt(item, codeSeparator)));
  }
  if (shape === 'parts') {
    const texts: unknown[] = Array.isArray(value) ? value : [value];
    return texts.every((item) => typeof item === 'string') ? readParts(field, texts) : value;
  }
  return typeof value === 'string' ? readText(shape, value) : value;
}

/** What the controls of a form hold for a value, be it one of a notice or one that was sent back. */
export function toForm(field: Field, value: unknown): string[] {
  const shape = shapes[field.kind];
  if (isAbsent(value) || shape === 'file') return [];
  const texts = textsOf(field, value);
  if (shape === 'lines' || field.kind === 'identifiers') return [texts.join('\n')];
  return shape === 'codes' ? (listOf(splitTexts(texts, codeSeparator)) ?? []) : texts;
}

/** Names as a program sends them: an array, or one text with a separator between them; `undefined` when there is none. */
export function readNames(value: unknown): unknown[] | undefined {
  return present(Array.isArray(value) ? value : splitAt(value, nameSeparator));
}

/** How the value of a kind is typed in a form: on a line, as codes, one a line… */
export function shapeOf(kind: KindName): Shape {
  return shapes[kind];
}

/** Whether a kind holds several values. */
export function isListKind(kind: KindName): boolean {
  return shapes[kind] === 'codes' || shapes[kind] === 'lines';
}

/** Whether a kind holds codes, which are ticked: their order is the one of the page. */
export function isCodeKind(kind: KindName): boolean {
  return shapes[kind] === 'codes';
}

/** The codes ticked now: those that were there keep their place, what is new comes after. */
export function keepOrder(before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const kept = before.filter((code) => after.includes(code));
  return [...kept, ...after.filter((code) => !kept.includes(code))];
}

/** Whether nothing is said: in a form, an empty text is an absent one. */
export function isAbsent(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.every(isAbsent))
  );
}

function present(values: readonly unknown[]): unknown[] | undefined {
  const kept = values.filter((item) => !isAbsent(item));
  return kept.length === 0 ? undefined : kept;
}

function splitAt(value: unknown, separator: RegExp): unknown[] {
  return typeof value === 'string' ? splitTexts([value], separator) : [value];
}

function readText(shape: Shape, text: string): string | number | boolean {
  const trimmed = text.trim();
  if (shape === 'number') return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
  return shape === 'truth' ? (truths.get(trimmed.toLowerCase()) ?? trimmed) : text;
}

function textsOf(field: Field, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsOf(field, item));
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [String(value)];
  const sign = field.kind === 'answers' ? '=' : ' : ';
  return Object.entries(value).map(([name, part]) => `${name}${sign}${String(part)}`);
}

function listOf(texts: readonly string[]): string[] | undefined {
  const kept = [...new Set(texts.map(collapseSpaces).filter(Boolean))];
  return kept.length === 0 ? undefined : kept;
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['on', true],
  ['oui', true],
  ['1', true],
  ['false', false],
  ['non', false],
  ['0', false],
]);

const shapes: Readonly<Record<KindName, Shape>> = {
  name: 'text',
  sentence: 'text',
  address: 'text',
  logo: 'file',
  codes: 'codes',
  names: 'lines',
  identifier: 'text',
  number: 'number',
  flag: 'truth',
  choice: 'text',
  slug: 'text',
  date: 'text',
  paths: 'lines',
  identifiers: 'parts',
  answers: 'parts',
  text: 'page',
};

/** How a kind is typed: one text, a long one, several codes, one name a line, parts by name… */
export type Shape = 'text' | 'page' | 'codes' | 'lines' | 'parts' | 'number' | 'truth' | 'file';
