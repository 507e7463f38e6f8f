import { facetNames, type Choice, type FacetName } from './choice.ts';
import type { Context } from './context.ts';
import type { Combination } from './index-format.ts';
import type { ContextFacet } from './languages/language.ts';

/**
 * Keeps the notices that answer a choice: one of the values inside a facet, every facet between them.
 * @param values the values of a notice for a facet
 */
export function filterNumbers(numbers: readonly number[], choice: Choice, values: ValuesOf): number[] {
  return numbers.filter((number) => facetNames.every((facet) => answers(number, facet, choice, values)));
}

/** Keeps the notices that answer every choice said in the query; where nobody said a price or an account, none is denied. */
export function filterContexts(
  numbers: readonly number[],
  contexts: readonly Pick<Context, 'facet' | 'values'>[],
  valuesOf: (number: number, facet: ContextFacet) => readonly string[],
): number[] {
  return numbers.filter((number) =>
    contexts.every(({ facet, values }) => {
      const said = valuesOf(number, facet);
      if (said.length === 0) return facet === 'prix' || facet === 'compte';
      return said.some((value) => values.includes(value));
    }),
  );
}

/** How many notices each value of a facet would give, the other facets’ choices kept. */
export function countValues(
  numbers: readonly number[],
  facet: FacetName,
  choice: Choice,
  values: ValuesOf,
): Map<string, number> {
  const others: Choice = { ...choice, [facet]: [] };
  const counts = new Map<string, number>();
  for (const number of filterNumbers(numbers, others, values)) {
    for (const value of values(number, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The values of a notice in a `Combination`. */
export function combinationOf({ values, sets, ofNotice }: Combination, number: number): string[] {
  const bits = sets[ofNotice[number] ?? -1] ?? '';
  return values.filter((_, place) => (Number.parseInt(bits[place >> 2] ?? '0', 16) >> (place & 3)) & 1);
}

function answers(number: number, facet: FacetName, choice: Choice, values: ValuesOf): boolean {
  const wanted = choice[facet];
  return wanted.length === 0 || values(number, facet).some((value) => wanted.includes(value));
}

export type ValuesOf = (number: number, facet: FacetName) => readonly string[];
