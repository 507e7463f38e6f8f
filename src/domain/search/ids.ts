const least = 5;

/**
 * The beginning of each id of the full-text index, without its language: as short as tells them apart, because ids
 * are random and nothing else of the search weighs as much. Those that begin alike are kept whole.
 */
export function shortenIds(ids: readonly string[]): string[] {
  const whole = ids.map(withoutLanguage);
  const uses = new Map<string, number>();
  for (const id of whole) uses.set(id.slice(0, least), (uses.get(id.slice(0, least)) ?? 0) + 1);
  return whole.map((id) => (uses.get(id.slice(0, least)) === 1 ? id.slice(0, least) : id));
}

/** Finds the number of a record by its id, from what `shortenIds` kept; `undefined` when it is of another index. */
export function createIdReader(kept: readonly string[]): (id: string) => number | undefined {
  const numbers = new Map(kept.map((id, number) => [id, number]));
  return (id) => {
    const whole = withoutLanguage(id);
    return numbers.get(whole) ?? numbers.get(whole.slice(0, least));
  };
}

/** « fr_1a2b3c4 » → « 1a2b3c4 ». */
function withoutLanguage(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}
