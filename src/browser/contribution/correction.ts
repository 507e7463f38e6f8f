import { askedKeys, fieldOf, type FieldKey } from '#domain/notice/fields.ts';
import { isCodeKind, keepOrder } from '#domain/notice/kinds/shapes.ts';
import type { NoticeFields } from './notice-values.ts';

/**
 * What changes between a notice and what the form says of it, and nothing else.
 * @param base the notice as the form first showed it; its keys that the form does not know stay as they are
 */
export function findCorrection(base: Readonly<Record<string, unknown>>, wanted: NoticeFields): Correction {
  const correction: Correction = { fields: {}, retirer: [], avant: {} };
  for (const key of askedKeys) {
    if (fieldOf(key).kind === 'logo') continue;
    const before = base[key];
    const after = inOrder(key, before, wanted[key]);
    if (isSame(before, after)) continue;
    if (after === undefined) correction.retirer.push(key);
    else correction.fields[key] = after;
    correction.avant[key] = before ?? null;
  }
  return correction;
}

/** Whether nothing changes. */
export function isEmptyCorrection({ fields, retirer }: Correction): boolean {
  return Object.keys(fields).length === 0 && retirer.length === 0;
}

/** Boxes come in the order of the page. */
function inOrder(key: FieldKey, before: unknown, after: NoticeFields[FieldKey]): NoticeFields[FieldKey] {
  if (!Array.isArray(before) || !Array.isArray(after) || !isCodeKind(fieldOf(key).kind)) return after;
  return keepOrder(before, after) as string[];
}

/** A final line break in a text, or another order of the parts of a value, is no change. */
function isSame(before: unknown, after: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 0 ? undefined : value;
    if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return value;
  };
  return JSON.stringify(plain(before)) === JSON.stringify(plain(after));
}

export interface Correction {
  fields: NoticeFields;
  /** Keys to remove. */
  retirer: string[];
  /** What the changed fields were on the screen; `null` when absent. */
  avant: Record<string, unknown>;
}
