import type { z } from 'zod';
import { createIssue, type Issue, type IssueCode, type IssuePath } from '#domain/issue.ts';
import { suggestion } from '#domain/suggestion.ts';
import { countSigns, trimEndOf } from '#domain/text.ts';

/**
 * Turns what Zod found into our findings.
 * @param error what `safeParse` gave
 * @param input the value that was parsed, to quote it
 * @param knownKeys keys to suggest from when one is unknown
 */
export function zodErrorToIssues(
  error: z.ZodError,
  input: unknown,
  knownKeys: readonly string[] = [],
): Issue[] {
  // Of a value of another type, Zod also measures the length: only its type is to be told.
  const mistyped = new Set(
    error.issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [JSON.stringify(path)] : [])),
  );
  const told = error.issues.filter(
    ({ code, path }) => code === 'invalid_type' || !mistyped.has(JSON.stringify(path)),
  );
  const issues = told.flatMap((issue, index) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const value = valueAt(input, path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => unknownKey(path, key, knownKeys));
      case 'invalid_type':
        return mistypedValue(path, value, issue.expected);
      case 'invalid_value':
        return createIssue(
          'valeur-inconnue',
          path,
          {
            valeur: quote(value),
            valeurs: issue.values.map(String).join(', '),
          },
          index < maxSuggestions ? suggestion(value, issue.values.map(String)) : undefined,
        );
      case 'too_small':
        return createIssue(
          issue.origin === 'number' || issue.origin === 'int' ? 'nombre-invalide' : 'champ-vide',
          path,
          {
            valeur: quote(value),
          },
        );
      case 'too_big':
        return createIssue(tooBigCode(issue.origin), path, {
          valeur: quote(value),
          maximum: Number(issue.maximum),
          longueur: lengthOf(value),
        });
      case 'custom':
        return createIssue((issue.params?.code ?? 'type-inattendu') as IssueCode, path, {
          valeur: quote(value),
          ...(issue.params?.quoted as Issue['params'] | undefined),
        });
      default:
        return createIssue('type-inattendu', path, { valeur: quote(value), attendu: issue.code });
    }
  });
  return withoutEchoes(issues);
}

function mistypedValue(path: IssuePath, value: unknown, expected: string): Issue {
  if (value === undefined) return createIssue('champ-manquant', path, { champ: String(path.at(-1) ?? '') });
  if (value === null) return createIssue('champ-vide', path);
  const params = { valeur: quote(value), attendu: expected };
  return createIssue('type-inattendu', path, params, plainValue(value, expected));
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return countSigns(trimEndOf(value, '\n'));
  return Array.isArray(value) ? value.length : 0;
}

/** Each fault once, by its cause: what is empty has no form either, and a group of unknown parts is not also empty. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const unknown = new Set(
    issues.flatMap(({ code, path }) => (code === 'champ-inconnu' ? [JSON.stringify(path.slice(0, -1))] : [])),
  );
  const empty = new Set(
    issues.flatMap(({ code, path }) => (code === 'champ-vide' ? [JSON.stringify(path)] : [])),
  );
  const seen = new Set<string>();
  return issues.filter(({ code, path }) => {
    const place = JSON.stringify(path);
    const isEcho =
      seen.has(`${code} ${place}`) ||
      (code === 'champ-vide' ? path.length > 0 && unknown.has(place) : empty.has(place));
    seen.add(`${code} ${place}`);
    return !isEcho;
  });
}

/** The value of the expected type that a text can only mean: a number between quotes, « oui » for `true`. */
function plainValue(value: unknown, expected: string): Issue['fix'] {
  if (typeof value !== 'string') return undefined;
  const plain = value.trim().toLowerCase();
  const number = expected !== 'string' && /^\d{1,9}$/.test(plain) ? plain : undefined;
  const meant = expected === 'boolean' ? booleanWords.get(plain) : number;
  return meant === undefined ? undefined : { expected: meant, automatic: false };
}

/** Words that are taken for a yes or a no, as older readers of YAML did, and in French. */
const booleanWords: ReadonlyMap<string, string> = new Map([
  ...['true', 'vrai', 'oui', 'yes', 'on', '1'].map((word) => [word, 'true'] as const),
  ...['false', 'faux', 'non', 'no', 'off', '0'].map((word) => [word, 'false'] as const),
]);

/** The value a path leads to, or `undefined`. */
export function valueAt(input: unknown, path: IssuePath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    input,
  );
}

/** A value as a message quotes it: one line, short, nothing invisible. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? '');
  const visible = text
    .slice(0, quoteMaxLength + 1)
    .replace(/[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g, '�');
  if (visible.length <= quoteMaxLength) return visible;
  // Never half a sign: an emoji takes two places.
  return `${visible.slice(0, quoteMaxLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const quoteMaxLength = 120;

/** Beyond, no one reads them, and looking for each takes time. */
const maxSuggestions = 50;

/** A key that nobody knows, with the one that was probably meant. */
export function unknownKey(path: IssuePath, key: string, knownKeys: readonly string[]): Issue {
  return createIssue('champ-inconnu', [...path, key], { champ: quote(key) }, suggestion(key, knownKeys));
}

function tooBigCode(origin: string): IssueCode {
  if (origin === 'array') return 'trop-de-valeurs';
  return origin === 'string' ? 'trop-long' : 'nombre-invalide';
}
