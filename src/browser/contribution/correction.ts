import { codeListKeys, formKeys, type NoticeFields } from './notice-values.ts';

/**
 * What changes between a notice and what the form says of it, and nothing else.
 * @param base the notice as the form first showed it; its keys that the form does not know stay as they are
 */
export function findCorrection(base: Readonly<Record<string, unknown>>, wanted: NoticeFields): Correction {
  const correction: Correction = { fields: {}, retirer: [], avant: {} };
  for (const key of formKeys) {
    const before = base[key];
    const after = keepOrder(key, before, wanted[key]);
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

/** Boxes come in the order of the page: what the notice already had keeps its place, what is new comes after. */
function keepOrder(key: string, before: unknown, after: NoticeFields[keyof NoticeFields]) {
  if (!Array.isArray(before) || !Array.isArray(after) || !(codeListKeys as readonly string[]).includes(key))
    return after;
  const kept = (before as string[]).filter((value) => after.includes(value));
  return [...kept, ...after.filter((value) => !kept.includes(value))];
}

/** A final line break in a text, or a number written as text, is no change. */
function isSame(before: unknown, after: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 0 ? undefined : value;
    if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
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
