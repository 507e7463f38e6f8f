import type { FieldKey } from '#domain/notice/fields.ts';

/**
 * Merges a correction into a notice that may have changed meanwhile, field by field.
 * @param base the notice the contributor started from
 * @param current the notice as it stands now
 * @param wanted the notice as the contributor wants it
 * @returns the merged notice, with the fields it changes in `current`; or the fields changed by both, in different ways
 */
export function mergeNotice(base: NoticeVersion, current: NoticeVersion, wanted: NoticeVersion): Merge {
  const merged: Record<string, unknown> = { ...current.notice };
  const changed: string[] = [];
  const conflicts: string[] = [];
  const keys = new Set([...Object.keys(base.notice), ...Object.keys(wanted.notice)]);
  for (const key of keys) {
    const decision = decide(base.notice[key], current.notice[key], wanted.notice[key]);
    if (decision === 'conflict') conflicts.push(key);
    if (decision !== 'take') continue;
    changed.push(key);
    if (wanted.notice[key] === undefined) Reflect.deleteProperty(merged, key);
    else merged[key] = wanted.notice[key];
  }
  const corps = decide(base.corps, current.corps, wanted.corps);
  if (corps === 'conflict') conflicts.push('corps');
  if (corps === 'take') changed.push('corps');
  if (conflicts.length > 0) return { conflicts: conflicts as FieldKey[] };
  return {
    version: { notice: merged, corps: corps === 'take' ? wanted.corps : current.corps },
    changed: changed as FieldKey[],
  };
}

/** `keep` what stands, `take` what is wanted, or `conflict` when both changed in different ways. */
function decide(base: unknown, current: unknown, wanted: unknown): 'keep' | 'take' | 'conflict' {
  if (isSame(wanted, base) || isSame(wanted, current)) return 'keep';
  return isSame(current, base) ? 'take' : 'conflict';
}

/** Same value, whatever the order of keys; the order of a list counts. */
function isSame(a: unknown, b: unknown): boolean {
  return toText(a) === toText(b);
}

function toText(value: unknown): string | undefined {
  // The type of JSON.stringify forgets that an absent value has no JSON.
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** A notice as it stands somewhere: its front matter as written, and its body in canonical form. */
export interface NoticeVersion {
  notice: Readonly<Record<string, unknown>>;
  corps: string;
}

export type Merge =
  | { version: NoticeVersion; changed: readonly FieldKey[]; conflicts?: undefined }
  | { conflicts: readonly FieldKey[]; version?: undefined; changed?: undefined };
