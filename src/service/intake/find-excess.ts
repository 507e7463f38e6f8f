import { createIssue, type Issue } from '#domain/issue.ts';
import { quote } from '#domain/zod-issues.ts';
import type { FieldLimit } from './limits.ts';

/**
 * What is too much in one field, before anything reads it: a text too long, or too many values; `undefined` when it is
 * of a reasonable size. It stops at the first excess, and never looks at what a text says.
 */
export function findExcess(name: string, value: unknown, limit: FieldLimit): Issue | undefined {
  // A list may come as one text, its values on one line.
  return typeof value === 'string' && limit.maxValues > 1
    ? findExcessInLine(name, value, limit)
    : findExcessInParts(name, value, limit);
}

function findExcessInLine(name: string, line: string, limit: FieldLimit): Issue | undefined {
  const most = limit.length * limit.maxValues;
  return tooLong([name], line, most, most) ?? tooMany([name], countSeparators(line) + 1, limit);
}

function findExcessInParts(name: string, value: unknown, limit: FieldLimit): Issue | undefined {
  const pending: Pending[] = [{ path: [name], value }];
  let values = 0;
  let length = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, value: item } = next;
    if (typeof item === 'object' && item !== null) {
      const inner = Object.entries(item);
      if (values + inner.length > limit.values)
        return tooMany([name], Array.isArray(item) ? inner.length : values + inner.length, limit);
      for (const [key, part] of inner) {
        const long = tooLong(path, key, limit.length, limit.maxLength);
        if (long !== undefined) return long;
        pending.push({ path: [...path, Array.isArray(item) ? Number(key) : key], value: part });
      }
      continue;
    }
    const text = typeof item === 'string' ? item : '';
    // Beside ticked boxes, one line may hold several codes.
    const codes = limit.joined === true ? countSeparators(text) + 1 : 1;
    values += codes;
    length += text.length;
    const excess =
      tooLong(path, text, limit.length * codes, limit.maxLength) ?? tooMany([name], values, limit);
    if (excess !== undefined) return excess;
  }
  // Many long texts are as much work as one very long.
  const most = limit.length * limit.maxValues;
  return length <= most ? undefined : createIssue('trop-long', [name], { maximum: most, longueur: length });
}

/** @param most what is looked at @param told what the schema takes, which is what a person needs to know */
function tooLong(path: Pending['path'], text: string, most: number, told: number): Issue | undefined {
  if (text.length <= most) return undefined;
  return createIssue('trop-long', path, {
    valeur: quote(text.slice(0, 200).toWellFormed()),
    maximum: told,
    longueur: text.length,
  });
}

function tooMany(path: Pending['path'], count: number, { values, maxValues }: FieldLimit): Issue | undefined {
  if (count <= values) return undefined;
  return createIssue('trop-de-valeurs', path, { maximum: maxValues, longueur: count });
}

function countSeparators(text: string): number {
  let count = 0;
  for (const character of text) if (separators.has(character)) count += 1;
  return count;
}

const separators: ReadonlySet<string> = new Set([',', ';', '\n']);

interface Pending {
  path: (string | number)[];
  value: unknown;
}
