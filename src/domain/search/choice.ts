/** What may be filtered, in the order it is shown. Names are those of the page’s address. */
export const facetNames = ['plateforme', 'licence', 'tag', 'langue'] as const;

/** A choice with nothing chosen. */
export function emptyChoice(): Choice {
  return { plateforme: [], licence: [], tag: [], langue: [] };
}

/** Whether anything is chosen. */
export function isChosen(choice: Choice): boolean {
  return facetNames.some((facet) => choice[facet].length > 0);
}

export type FacetName = (typeof facetNames)[number];
export type Choice = Record<FacetName, readonly string[]>;
