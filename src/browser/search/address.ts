import { emptyChoice, facetNames, type Choice } from '#domain/search/choice.ts';

/** What the page shows, as its address says it; values that mean nothing are sorted out once facets are known. */
export function readAddress(query: string): SearchState {
  const params = new URLSearchParams(query);
  const choice: Choice = emptyChoice();
  for (const facet of facetNames) {
    choice[facet] = [...new Set(params.getAll(facet).filter((value) => value !== ''))].slice(0, 50);
  }
  const sort = sorts.find((one) => one === params.get('tri')) ?? 'pertinence';
  return { q: params.get('q') ?? '', choice, exact: params.get('exact') === '1', sort };
}

/** The address of a state: what is as usual is left out. */
export function writeAddress({ q, choice, exact, sort }: SearchState): string {
  const params = new URLSearchParams();
  if (q.trim() !== '') params.set('q', q.trim());
  for (const facet of facetNames) for (const value of choice[facet]) params.append(facet, value);
  if (exact) params.set('exact', '1');
  if (sort !== 'pertinence') params.set('tri', sort);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** The orders of results, as the address says them. */
export const sorts = ['pertinence', 'nom', 'verifie'] as const;

export interface SearchState {
  q: string;
  choice: Choice;
  /** The words as typed, not corrected. */
  exact: boolean;
  sort: (typeof sorts)[number];
}

/** What a person changes of a search beside its words. */
export type Change = Partial<Pick<SearchState, 'choice' | 'sort'>>;
