import { codeSeparator, nameSeparator } from '#domain/contribution/separators.ts';
import { createIssue, type Issue } from '#domain/issue.ts';
import { noticeKeys, noticeSchema, type NoticeKey } from '#domain/notice/schema.ts';
import { closest } from '#domain/search/distance.ts';
import { quote } from '#domain/zod-issues.ts';

/** Names the form may send beside the notice’s own keys. */
export const envelopeKeys = [
  'notice',
  'corps',
  'message',
  'pseudo',
  'tags_proposes',
  'retirer',
  'avant',
] as const;

/** Repeated entries of a form as one record: one value as a string, several as a list, in order. */
export function collectEntries(
  entries: Iterable<readonly [string, string]>,
): Record<string, string | string[]> {
  const collected = new Map<string, string[]>();
  for (const [key, value] of entries) {
    const values = collected.get(key);
    if (values === undefined) collected.set(key, [value]);
    else values.push(value);
  }
  return Object.fromEntries(
    [...collected].map(([key, values]) => [key, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/**
 * Sorts what was sent into the notice’s fields and the rest, in the types the schema expects. Judges nothing but
 * names nobody knows and a field sent in a form that cannot be read.
 */
export function readFormFields(sent: Readonly<Record<string, unknown>>): FormFields {
  const issues: Issue[] = [];
  const fields: Record<string, unknown> = {};
  const names = [...noticeKeys, ...envelopeKeys];
  for (const [key, value] of Object.entries(sent)) {
    if ((noticeKeys as string[]).includes(key)) {
      const read = readField(key as NoticeKey, value);
      if (read !== undefined) fields[key] = read;
    } else if (!(names as string[]).includes(key)) {
      const near = closest(key, names);
      issues.push(
        createIssue(
          'champ-inconnu',
          [key],
          { champ: quote(key) },
          near === undefined ? undefined : { expected: near, automatic: false },
        ),
      );
    }
  }
  const text = (key: (typeof envelopeKeys)[number]): string | undefined => {
    const value = sent[key];
    if (isAbsent(value)) return undefined;
    if (typeof value === 'string') return value;
    issues.push(createIssue('type-inattendu', [key], { valeur: quote(value), attendu: 'string' }));
    return undefined;
  };
  return {
    notice: text('notice')?.trim(),
    fields,
    corps: text('corps'),
    message: text('message'),
    pseudo: text('pseudo'),
    tagsProposes: text('tags_proposes'),
    removed: readRemoved(sent, issues),
    seen: readSeen(sent.avant),
    issues,
  };
}

function readField(key: NoticeKey, value: unknown): unknown {
  if (isAbsent(value)) return undefined;
  if (listKeys.has(key)) return readList(value, codeListKeys.has(key));
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (key === 'chatons_id') return /^\d{1,9}$/.test(text) ? Number(text) : text;
  if (key === 'mis_en_avant') return booleans.get(text.toLowerCase()) ?? text;
  return value;
}

/**
 * A list comes as an array, or as one text where people put commas, semicolons or line breaks between values. A list of
 * codes may be both: ticked boxes, and « une autre » with several. No code holds a comma; a name may.
 */
function readList(value: unknown, ofCodes = false): unknown {
  const split = (item: unknown, separator: RegExp): unknown[] =>
    typeof item === 'string' ? item.split(separator) : [item];
  const values: unknown[] = Array.isArray(value)
    ? value.flatMap((item: unknown) => (ofCodes ? split(item, codeSeparator) : [item]))
    : split(value, ofCodes ? codeSeparator : nameSeparator);
  const kept = values.filter((item) => !isAbsent(item));
  return kept.length === 0 ? undefined : kept;
}

function readRemoved(sent: Readonly<Record<string, unknown>>, issues: Issue[]): (NoticeKey | 'corps')[] {
  const named = (readList(sent.retirer ?? '') ?? []) as unknown[];
  // In a correction, `null` or an empty list can only come from a program that means it.
  const emptied = isAbsent(sent.notice)
    ? []
    : Object.keys(sent).filter((key) => isEmptied(sent[key]) && isRemovable(key));
  const removed = new Set<NoticeKey | 'corps'>();
  for (const name of [...named, ...emptied]) {
    const key = typeof name === 'string' ? name.trim() : name;
    if (isRemovable(key)) removed.add(key);
    else issues.push(createIssue('champ-inconnu', ['retirer'], { champ: quote(key) }));
  }
  return [...removed];
}

function isRemovable(key: unknown): key is NoticeKey | 'corps' {
  return key === 'corps' || (noticeKeys as unknown[]).includes(key);
}

function isEmptied(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** What the contributor saw only guards against overwriting: unreadable, it is as if it had not been sent. */
function readSeen(value: unknown): Record<string, unknown> | undefined {
  let read = value;
  if (typeof value === 'string' && value.length <= 100_000) {
    try {
      read = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
  const known = Object.entries(read).filter(([key]) => isRemovable(key));
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function isAbsent(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.every(isAbsent))
  );
}

const listKeys: ReadonlySet<string> = new Set(
  noticeKeys
    .filter((key) => noticeSchema.shape[key].safeParse('x').error?.issues[0]?.code === 'invalid_type')
    .filter((key) => !['chatons_id', 'mis_en_avant', 'logo'].includes(key)),
);

const codeListKeys: ReadonlySet<string> = new Set([
  'licences',
  'plateformes',
  'langues',
  'tags',
  'points_attention',
]);

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['on', true],
  ['oui', true],
  ['1', true],
  ['false', false],
  ['non', false],
  ['0', false],
]);

export interface FormFields {
  notice: string | undefined;
  /** Keys of the notice, as the schema may take them. */
  fields: Record<string, unknown>;
  corps: string | undefined;
  message: string | undefined;
  pseudo: string | undefined;
  tagsProposes: string | undefined;
  removed: (NoticeKey | 'corps')[];
  seen: Record<string, unknown> | undefined;
  issues: Issue[];
}
