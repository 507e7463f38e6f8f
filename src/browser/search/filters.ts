import { countValues, facetNames, type Choice, type FacetName } from '#domain/search/facets.ts';
import { element, need } from './element.ts';
import type { FacetValues } from './facet-values.ts';
import { t } from './words.ts';

/** Values shown at once in a facet; the others are one gesture away. */
const shortList = 7;

/**
 * The filters of `[data-search-filters]`: boxes with the number of notices each would give.
 * @param onChange told the new choice when a person ticks, unticks or clears
 */
export function createFilters(root: HTMLElement, onChange: (choice: Choice) => void): Filters {
  const fields = need(root, '[data-search-facets]', HTMLElement);
  const summary = need(root, 'summary', HTMLElement);
  const open = new Set<FacetName>();
  let choice: Choice | undefined;

  root.addEventListener('change', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || choice === undefined) return;
    const facet = facetNames.find((name) => name === box.name);
    if (facet === undefined) return;
    const others = choice[facet].filter((value) => value !== box.value);
    onChange({ ...choice, [facet]: box.checked ? [...others, box.value] : others });
  });

  return {
    show(numbers, next, values) {
      choice = next;
      const active = facetNames.reduce((sum, facet) => sum + next[facet].length, 0);
      summary.textContent = active === 0 ? t('filters.title') : t('filters.active', { count: active });
      const focused = document.activeElement?.id;
      const clear = element('button', { type: 'button', hidden: active === 0 }, t('filters.clear'));
      clear.onclick = () => {
        onChange({ plateforme: [], licence: [], tag: [], langue: [] });
      };
      fields.replaceChildren(
        ...facetNames.flatMap((facet) =>
          fieldset(facet, countValues(numbers, facet, next, values.of), next, values, open),
        ),
        clear,
      );
      if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
    },
  };
}

function fieldset(
  facet: FacetName,
  counts: ReadonlyMap<string, number>,
  choice: Choice,
  { labels }: FacetValues,
  open: Set<FacetName>,
): HTMLElement[] {
  const chosen = choice[facet];
  const values = [...new Set([...chosen, ...counts.keys()])].sort(
    (a, b) =>
      Number(chosen.includes(b)) - Number(chosen.includes(a)) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  );
  if (values.length === 0) return [];
  const boxes = values.map((value) => {
    const id = `filtre-${facet}-${value}`;
    const box = element('input', { type: 'checkbox', name: facet, value, id });
    box.checked = chosen.includes(value);
    const label = labels[facet].get(value) ?? value;
    return element(
      'div',
      {},
      box,
      element('label', { for: id }, t('filters.count', { label, count: counts.get(value) ?? 0 })),
    );
  });
  const rest = boxes.slice(shortList);
  const others = element(
    'details',
    { open: open.has(facet) },
    element('summary', {}, t('filters.all')),
    ...rest,
  );
  others.addEventListener('toggle', () => {
    if (others.open) open.add(facet);
    else open.delete(facet);
  });
  return [
    element(
      'fieldset',
      {},
      element('legend', {}, t(`filters.${facet}`)),
      ...boxes.slice(0, shortList),
      rest.length > 0 ? others : undefined,
    ),
  ];
}

export interface Filters {
  /** @param numbers the notices found, before any filter */
  show(numbers: readonly number[], choice: Choice, values: FacetValues): void;
}
