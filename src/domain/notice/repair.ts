import { createIssue, type Issue, type IssueCode, type IssuePath } from '#domain/issue.ts';
import { fieldOf, isNoticeKey, isRequired, type NoticeKey } from '#domain/notice/fields.ts';
import { arrangementOf, repairsOf } from '#domain/notice/kinds/index.ts';
import type { Known, Repair } from '#domain/notice/kinds/kind.ts';
import { nameSeparator, splitTexts } from '#domain/notice/kinds/separators.ts';
import { isListKind } from '#domain/notice/kinds/shapes.ts';
import { collapseSpaces, findSuspectCharacter, toNfc, withoutSuspectCharacters } from '#domain/text.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { quote } from '#domain/zod-issues.ts';

/**
 * Repairs whatever has exactly one right form in a raw front matter, and says what it repaired.
 * `check` reads the findings, `fix` writes the result: one judgement. Anything doubtful is left to the schema.
 * @param secured addresses over http that were seen to answer over https: those alone are rewritten
 */
export function repairNotice(
  raw: Record<string, unknown>,
  vocabulary: Vocabulary,
  secured: ReadonlySet<string> = new Set(),
): Repaired {
  const issues: Issue[] = [];
  const kept = Object.entries(raw).flatMap(([key, value]) => {
    const repaired = repairField(key, value, { vocabulary, secured }, issues);
    // Repairs may leave nothing: a list of empty values, a text of hidden characters.
    const emptied = repaired !== value && isEmpty(repaired) && !isRequired(key);
    return emptied || repaired === undefined ? [] : [[key, repaired] as const];
  });
  return { repaired: Object.fromEntries(kept), issues };
}

function repairField(key: string, value: unknown, known: Known, issues: Issue[]): unknown {
  if (!isNoticeKey(key)) return value;
  if (isEmpty(value)) {
    if (isRequired(key)) return value;
    issues.push(createIssue('champ-vide', [key], {}, { expected: '', automatic: true }));
    return undefined;
  }
  if (Array.isArray(value)) return repairList(key, value, known, issues);
  if (!isListKind(fieldOf(key).kind))
    return typeof value === 'string' ? repairText(key, [key], value, known, issues) : value;
  const items = readItems(value);
  if (items === undefined) return value;
  issues.push(
    createIssue(
      'type-inattendu',
      [key],
      { valeur: quote(value), attendu: 'array' },
      { expected: items.map((item) => `- "${quote(item)}"`).join(' '), automatic: true },
    ),
  );
  return repairList(key, items, known, issues);
}

/** What people put before the values of a list, where YAML wants a hyphen. */
const bullet = /^\s*([•‣▪◦·–—*])\s/;

/**
 * The values of a list that YAML takes for something else: a text, with a sign before each value; or, between curly
 * brackets, keys that nothing follows.
 * @returns nothing when they cannot be told apart for sure
 */
function readItems(value: unknown): string[] | undefined {
  if (typeof value === 'object' && value !== null)
    return Object.values(value).every((held) => held === null) ? Object.keys(value) : undefined;
  if (typeof value !== 'string' || nameSeparator.test(value)) return undefined;
  // A hyphen that no space follows is none for YAML.
  if (/^\s*-\S/.test(value)) return splitTexts([` ${value}`], /\s-(?=\S)/).map((item) => item.trim());
  const sign = bullet.exec(value)?.[1];
  if (sign === undefined) return [value];
  return splitTexts([` ${value}`], new RegExp(`\\s\\${sign}\\s`)).map((item) => item.trim());
}

function repairList(key: NoticeKey, values: readonly unknown[], known: Known, issues: Issue[]): unknown[] {
  const kept: unknown[] = [];
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (isEmpty(value)) {
      issues.push(createIssue('champ-vide', [key, index], {}, { expected: '', automatic: true }));
      continue;
    }
    const repaired = typeof value === 'string' ? repairText(key, [key, index], value, known, issues) : value;
    if (repaired === '') continue;
    if (typeof repaired === 'string' && seen.has(repaired)) {
      issues.push(
        createIssue(
          'valeur-repetee',
          [key, index],
          { valeur: quote(repaired) },
          { expected: '', automatic: true },
        ),
      );
    } else {
      kept.push(repaired);
      if (typeof repaired === 'string') seen.add(repaired);
    }
  }
  return arrangeList(key, kept, values, issues);
}

/** Puts in its place the value of a list that has one; the finding stands where it was written. */
function arrangeList(
  key: NoticeKey,
  kept: unknown[],
  written: readonly unknown[],
  issues: Issue[],
): unknown[] {
  const arrangement = arrangementOf(fieldOf(key));
  const misplaced = arrangement?.find(kept);
  if (arrangement === undefined || misplaced === undefined) return kept;
  const value = kept[misplaced];
  const arranged = arrangement.arrange(kept);
  issues.push(
    createIssue(
      arrangement.code,
      [key, Math.max(0, written.indexOf(value))],
      { valeur: quote(value) },
      { expected: quote(arranged.join(', ')), automatic: true },
    ),
  );
  return arranged;
}

/** Text goes through the repairs of every text, then through those of its field; each step reports what it changed. */
function repairText(key: NoticeKey, path: IssuePath, text: string, known: Known, issues: Issue[]): string {
  return [...textRepairs, ...repairsOf(fieldOf(key))].reduce((current, { code, repair }) => {
    const repaired = repair(current, known);
    if (repaired === undefined || repaired === current) return current;
    issues.push(
      createIssue(
        code,
        path,
        { valeur: quote(current), ...suspectParams(code, current) },
        { expected: quote(repaired), automatic: true },
      ),
    );
    return repaired;
  }, text);
}

const textRepairs: readonly Repair[] = [
  {
    code: 'caractere-suspect',
    repair: (text) => (findSuspectCharacter(text) ? withoutSuspectCharacters(text) : text),
  },
  { code: 'forme-unicode', repair: (text) => toNfc(text) },
  { code: 'espaces-superflus', repair: collapseSpaces },
];

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === '' ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

function suspectParams(code: IssueCode, text: string): Record<string, string> {
  const found = code === 'caractere-suspect' ? findSuspectCharacter(text) : undefined;
  return found === undefined ? {} : { caractere: found.codePoint };
}

export interface Repaired {
  repaired: Record<string, unknown>;
  issues: Issue[];
}
