import { asideKeys } from '#domain/contribution/asides.ts';
import { createIssue, type Issue } from '#domain/issue.ts';
import {
  fieldOf,
  isFieldKey,
  isNoticeKey,
  noticeKeys,
  type Field,
  type FieldKey,
} from '#domain/notice/fields.ts';
import {
  fromSent,
  isAbsent,
  isCodeKind,
  isListKind,
  keepOrder,
  readNames,
  toForm,
} from '#domain/notice/kinds/shapes.ts';
import { quote, unknownKey } from '#domain/zod-issues.ts';

/** Names the form may send beside the notice’s own keys. */
export const envelopeKeys = ['notice', 'mini_site', 'corps', ...asideKeys, 'retirer', 'avant'] as const;

/**
 * Sorts what was sent into the notice’s fields and the rest, in the types the schema expects. Judges nothing but
 * names nobody knows and a field sent in a form that cannot be read.
 */
export function readFormFields(sent: Readonly<Record<string, unknown>>): FormFields {
  const issues: Issue[] = [];
  const fields: Record<string, unknown> = {};
  const names = [...noticeKeys, ...envelopeKeys];
  const seen = readSeen(sent.avant);
  for (const [key, value] of Object.entries(sent)) {
    if (isNoticeKey(key)) {
      const read = fromSent(fieldOf(key), value);
      if (read !== undefined) fields[key] = asSeen(fieldOf(key), value, read, seen?.[key]);
    } else if (!(names as string[]).includes(key)) {
      issues.push(unknownKey([], key, names));
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
    isMiniSite: isYes(sent.mini_site),
    fields,
    corps: text('corps'),
    message: text('message'),
    pseudo: text('pseudo'),
    tagsProposes: text('tags_proposes'),
    removed: readRemoved(sent, issues),
    seen,
    issues,
  };
}

/**
 * Without JavaScript a form sends everything again: ticked boxes in the order of the page, names as one text. What is
 * still as it was seen keeps its order and its commas.
 */
function asSeen(field: Field, sent: unknown, read: unknown, before: unknown): unknown {
  if (!isListKind(field.kind) || !Array.isArray(before) || !Array.isArray(read)) return read;
  if (isCodeKind(field.kind)) return keepOrder(before, read);
  const [shown] = toForm(field, before);
  return typeof sent === 'string' && sent.replace(/\r\n?/g, '\n').trim() === shown ? before : read;
}

function readRemoved(sent: Readonly<Record<string, unknown>>, issues: Issue[]): FieldKey[] {
  const named = readNames(sent.retirer) ?? [];
  // In a correction, `null` or an empty list can only come from a program that means it.
  const emptied = isAbsent(sent.notice)
    ? []
    : Object.keys(sent).filter((key) => isEmptied(sent[key]) && isFieldKey(key));
  const removed = new Set<FieldKey>();
  for (const name of [...named, ...emptied]) {
    const key = typeof name === 'string' ? name.trim() : name;
    if (isFieldKey(key)) removed.add(key);
    else issues.push(createIssue('champ-inconnu', ['retirer'], { champ: quote(key) }));
  }
  return [...removed];
}

/** A box that was ticked, or a program’s « true »; what cannot be read is no. */
function isYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:oui|true|1)$/i.test(value.trim()));
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
  const known = Object.entries(read).filter(([key]) => isFieldKey(key));
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

export interface FormFields {
  notice: string | undefined;
  /** What is told is someone’s page of recommendations, not a software. */
  isMiniSite: boolean;
  /** Keys of the notice, as the schema may take them. */
  fields: Record<string, unknown>;
  corps: string | undefined;
  message: string | undefined;
  pseudo: string | undefined;
  tagsProposes: string | undefined;
  removed: FieldKey[];
  seen: Record<string, unknown> | undefined;
  issues: Issue[];
}
