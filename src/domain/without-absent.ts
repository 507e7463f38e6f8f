/** The same record without what is absent in it: a key whose value is `undefined` says nothing, and is not written. */
export function withoutAbsent(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
