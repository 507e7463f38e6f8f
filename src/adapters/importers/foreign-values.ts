import { withProtocol } from '#domain/notice/address.ts';
import { collapseSpaces, foldTight } from '#domain/text.ts';

/** A value as a map of unknown things, when it is one. */
export function asObject(value: unknown): ForeignObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as ForeignObject)
    : undefined;
}

/** A value as a text on one line: numbers are written out; anything empty, « null » or not a text is `undefined`. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = collapseSpaces(value);
  return text === '' || text === 'null' ? undefined : text;
}

/** Another name as the alias of a software, unless it is the same. */
export function asAlias(nom: string, other: string | undefined): string[] | undefined {
  return other === undefined || foldTight(other) === foldTight(nom) ? undefined : [other];
}

/** A text with its lines and spaces as they are; an empty one when it is no text. */
export function asWritten(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A value as a list of texts: a single text is a list of one. */
export function asTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => asText(item) ?? []);
}

/** An address as a source gives it, over https when it has no protocol. */
export function asAddress(value: unknown): string | undefined {
  const text = asText(value);
  return text === undefined ? undefined : withProtocol(text);
}

/** The French one of texts by language: `fr`, or else any of its other codes (`fra`, `fr-FR`, `fr_BE`). */
export function frenchOf(texts: unknown): unknown {
  const byCode = asObject(texts) ?? {};
  const other = Object.keys(byCode).find((code) => /^fra?(?:[-_]|$)/i.test(code));
  return byCode.fr ?? (other === undefined ? undefined : byCode[other]);
}

/** What a table of ours says of a foreign word: `constructor` and its like are words too, and say nothing. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

export type ForeignObject = Readonly<Record<string, unknown>>;
