import { conflictMark } from '#domain/notice/markdown-signs.ts';
import type { YamlCauseCode } from '#domain/yaml-cause.ts';
import type { YamlFault } from './yaml.ts';

/**
 * Why a YAML text cannot be read, in terms of what its author wrote. The reader stops where it is lost, often lines
 * after the cause, so the text is looked at from its beginning: the first line that can be no YAML is the cause.
 * @returns `undefined` when only the reader’s own words say what is wrong; line and column count from 0
 */
export function findYamlCause(text: string, fault: YamlFault): YamlCause | undefined {
  if (readerKnows.test(fault.message)) return undefined;
  const lines = text.split('\n');
  let block: number | undefined;
  for (const [index, line] of lines.entries()) {
    const indent = line.length - line.trimStart().length;
    if (block !== undefined && (line.trim() === '' || indent > block)) continue;
    block = undefined;
    if (/^ *(?:#|$)/.test(line)) continue;
    if (conflictMark.test(line)) return { code: 'fusion', line: index, column: 0 };
    const parts = splitLine(line);
    if (/^[|>](?:[+-]?\d?|\d[+-])(?: +#.*)?$/.test(parts.value)) {
      block = indent;
      continue;
    }
    const cause = explain(parts, line, lines.slice(index + 1, index + 1 + lookAhead));
    if (cause !== undefined) return { column: line.length - parts.value.length, ...cause, line: index };
    if (fault.isPlaced !== false && index >= fault.line) return undefined;
  }
  return undefined;
}

/** How many lines a text in quotes or brackets may go on for. */
const lookAhead = 100;

/** Faults that the reader itself names and places well. */
const readerKnows =
  /^duplicated|null byte|^tab characters|maxDepth|escape sequence|hexadecimal|non-printable|valid JSON|single document/;

/** `&a "Nom"` is a mark before a value, which stays alone; `&agenda` is a text that lacks quotes. */
function withoutMark(value: string): string {
  return /^[&!]\S* +(["'[{].*)$/.exec(value)?.[1] ?? JSON.stringify(value);
}

/** A line as its dashes, its key and its value. */
function splitLine(line: string): LineParts {
  const [before = '', dashes = '', key = ''] =
    /^ *((?:- +)*)((?:"[^"]*"|'[^']*'|[^\s:'"#&*!|>%@`?[\]{},-][^:]*):(?: +|$))?/.exec(line) ?? [];
  return { dashes, key, value: line.slice(before.length).trimEnd() };
}

function explain(
  { dashes, key, value }: LineParts,
  line: string,
  following: readonly string[],
): FoundCause | undefined {
  if (/^[ \t]*(?:- ?)?(?:[\w-]+:)?[\u00A0\u2000-\u200A\u202F\u3000]/.test(line))
    return { code: 'espace-insecable', column: 0 };
  if (key === '' && dashes === '' && !/^[ '"]/.test(line))
    return { code: /^[\w-]+:\S/.test(line) ? 'espace-manquante' : 'sans-deux-points', column: 0 };
  const sign = value.charAt(0);
  const explainSign = indicators[sign];
  if (explainSign !== undefined) return explainSign(value, following);
  if (value.startsWith('- ')) return { code: 'tiret' };
  if (/^[@`%,\]}|>]|^\? /.test(value))
    return { code: 'signe-reserve', sign, expected: JSON.stringify(value) };
  return key !== '' && /:(?: |$)/.test(value)
    ? { code: 'deux-points', expected: JSON.stringify(value) }
    : undefined;
}

/** What a value means by its first sign. @see https://yaml.org/spec/1.2.2/#53-indicator-characters */
const indicators: Readonly<Record<string, Explain>> = {
  "'": explainQuoted,
  '"': explainQuoted,
  '[': explainFlow,
  '{': explainFlow,
  '&': (value) => ({ code: 'ancre', expected: withoutMark(value) }),
  '!': (value) => ({ code: 'type', expected: withoutMark(value) }),
  '*': (value) => ({ code: 'alias', expected: JSON.stringify(value) }),
  '#': () => undefined,
};

function explainQuoted(value: string, following: readonly string[]): FoundCause | undefined {
  const sign = value.charAt(0);
  const closed = sign === "'" ? /^'(?:[^']|'')*'/ : /^"(?:[^"\\]|\\.)*"/;
  const text = closed.exec(value)?.[0];
  if (text === undefined) {
    return continuation(following).some((line) => line.trimEnd().endsWith(sign))
      ? undefined
      : { code: 'guillemet-ouvert' };
  }
  const after = value.slice(text.length);
  if (after === '' || /^ +#/.test(after)) return undefined;
  const inside = isOfText(value, after) ? value : value.slice(1, value.endsWith(sign) ? -1 : undefined);
  return sign === "'"
    ? { code: 'apostrophe', expected: JSON.stringify(inside.replaceAll("''", "'")) }
    : { code: 'guillemet-interieur', expected: JSON.stringify(inside.replaceAll('\\"', '"')) };
}

/** Whether the quote that opens a value is around a part of it alone: « "Titre" : suite ». An apostrophe may be anything. */
function isOfText(value: string, after: string): boolean {
  return after.startsWith(' ') || (value.startsWith('"') && !value.endsWith('"'));
}

function explainFlow(value: string, following: readonly string[]): FoundCause | undefined {
  // What a template would fill in.
  if (value.startsWith('{{')) return { code: 'signe-reserve', sign: '{{', expected: JSON.stringify(value) };
  const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, '').replaceAll("''", '');
  if (/'[^',]*'\w/.test(bare)) return { code: 'apostrophe' };
  const signs = bare.replace(/'[^']*'/g, '').replace(/[^[\]{}]/g, '');
  const isClosed = signs.replace(/[[{]/g, '').length * 2 >= signs.length;
  return isClosed || continuation(following).some((line) => /[\]}]/.test(line))
    ? undefined
    : { code: 'crochet-ouvert' };
}

/** The lines further in, over which a quoted text or a list in brackets may go on. */
function continuation(following: readonly string[]): readonly string[] {
  const next = following.findIndex((line) => !/^(?: |$)/.test(line));
  return next === -1 ? following : following.slice(0, next);
}

/** @param following the lines after that of the value */
type Explain = (value: string, following: readonly string[]) => FoundCause | undefined;

interface LineParts {
  dashes: string;
  key: string;
  value: string;
}

interface FoundCause {
  code: YamlCauseCode;
  column?: number;
  /** The sign a text may not begin with. */
  sign?: string;
  /** What to write instead of the value. */
  expected?: string;
}

export interface YamlCause extends FoundCause {
  line: number;
  column: number;
}
