import type { Hit } from '#domain/search/best.ts';
import { facetNames, isChosen, type Choice } from '#domain/search/choice.ts';
import { filterContexts, filterNumbers } from '#domain/search/facets.ts';
import type { Understanding } from '#domain/search/understand.ts';
import type { SearchState } from './address.ts';
import type { Answer } from './answer.ts';
import { knownChoice, type FacetValues } from './facet-values.ts';

/** The hits of an answer that every choice keeps, those said in the query and those that are ticked. */
export function narrow(answer: Answer, { choice }: SearchState, values: FacetValues | undefined): Narrowed {
  const found = answer.hits.map(({ number }) => number);
  if (values === undefined || !isNarrowed(choice, answer.asked)) return { hits: answer.hits, said: found };
  const said = filterContexts(found, answer.asked.contexts, values.said);
  const kept = new Set(filterNumbers(said, knownChoice(choice, values), values.of));
  return { hits: answer.hits.filter(({ number }) => kept.has(number)), said };
}

/** Whether anything narrows the results. */
export function isNarrowed(choice: Choice, asked: Understanding): boolean {
  return asked.contexts.length > 0 || isChosen(choice);
}

/** The facets that narrow the results: what must be known of notices. */
export function narrowing(choice: Choice, { contexts }: Understanding): string[] {
  return [...facetNames.filter((facet) => choice[facet].length > 0), ...contexts.map(({ facet }) => facet)];
}

interface Narrowed {
  hits: Hit[];
  /** Numbers that the choices said in the query keep. */
  said: number[];
}
