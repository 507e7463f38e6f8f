import { positionsOf, type Context } from '#domain/search/context.ts';
import { facetNames, type FacetName } from '#domain/search/choice.ts';
import { textWithout } from '#domain/search/query.ts';
import type { Understanding } from '#domain/search/understand.ts';
import { languageLabel } from '#i18n/format.ts';
import { platformLabels } from '#words/labels.ts';
import { writeAddress, type SearchState } from './address.ts';
import { element } from '#browser/element.ts';
import type { FacetValues } from './facet-values.ts';
import { tSearchPage } from '#words/search-page.ts';

/**
 * The choices that narrow an answer, each with the state without it: those said in the query, whose words leave the
 * field, then the boxes that are ticked.
 */
export function activeChoices(
  state: SearchState,
  asked: Understanding,
  labels?: FacetValues['labels'],
): ActiveChoice[] {
  const said = asked.contexts.map((context) => ({
    label: contextLabel(context),
    without: { ...state, q: textWithout(asked.query, new Set(positionsOf(context))) },
  }));
  const ticked = facetNames.flatMap((facet) =>
    state.choice[facet].flatMap((value) => {
      const label = labelOf(facet, value, labels);
      const others = state.choice[facet].filter((one) => one !== value);
      return label === undefined
        ? []
        : [{ label, without: { ...state, choice: { ...state.choice, [facet]: others } } }];
    }),
  );
  return [...said, ...ticked];
}

/** Buttons that remove a choice, as links: the state is the address. */
export function choiceChips(choices: readonly ActiveChoice[]): HTMLLIElement[] {
  return choices.map(({ label, without }) =>
    element(
      'li',
      element(
        'a',
        { href: writeAddress(without) || '?', 'aria-label': tSearchPage('chips.remove', { label }) },
        label,
        element('span', { 'aria-hidden': 'true' }, ' ×'),
      ),
    ),
  );
}

/** How a box is called; nothing for what means nothing, once that is known. */
function labelOf(
  facet: FacetName,
  value: string,
  labels: FacetValues['labels'] | undefined,
): string | undefined {
  if (labels === undefined) return value;
  return [...labels[facet]].find(([key]) => key.toLowerCase() === value.toLowerCase())?.[1];
}

function contextLabel({ facet, values }: Context): string {
  if (facet === 'prix') return tSearchPage('choice.free');
  if (facet === 'compte') return tSearchPage('choice.noAccount');
  const [value = ''] = values;
  if (facet === 'langue') return languageLabel(value);
  if (values.length > 1) return tSearchPage(values.includes('android') ? 'choice.phone' : 'choice.computer');
  return platformLabels[value as keyof typeof platformLabels];
}

export interface ActiveChoice {
  label: string;
  /** What is left once it is removed. */
  without: SearchState;
}
