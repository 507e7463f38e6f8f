/**
 * What became of a record since it was last read, beside the notice made of it, field by field. What the source changed
 * and no person touched can be taken over; what both changed is for a person; what the source no longer says stays.
 * @param was the record as it was last read, in the fields of a notice; `corps` is its text
 * @param is the record as it is now
 * @param here the notice today
 */
export function compareReadings(was: Values, is: Values, here: Values): FieldChange[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !ofTheNotice.has(field) && !isSame(was[field], is[field]))
    .filter((field) => !isSame(is[field], here[field]))
    .map((field) => ({
      field,
      was: was[field],
      is: is[field],
      here: here[field],
      kind: isAbsent(is[field]) ? 'silent' : isSame(was[field], here[field]) ? 'proposed' : 'both',
    }));
}

/** Days of the notice, and the file of a picture that was copied once: no record says them. */
const ofTheNotice: ReadonlySet<string> = new Set(['date_creation', 'date_modification', 'logo']);

/** The order of a list says nothing; an empty text is as good as none. */
function isSame(one: unknown, other: unknown): boolean {
  return toKey(one) === toKey(other);
}

function toKey(value: unknown): string {
  if (isAbsent(value)) return '';
  const texts: unknown = Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value;
  return JSON.stringify(typeof texts === 'string' ? texts.trim() : texts);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === '';
}

export type Values = Readonly<Record<string, unknown>>;

export interface FieldChange {
  field: string;
  was: unknown;
  is: unknown;
  here: unknown;
  /** Changed there alone; changed on both sides; no longer told there. */
  kind: 'proposed' | 'both' | 'silent';
}
