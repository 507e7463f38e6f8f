import { pluralOf } from '#i18n/format.ts';
import { emptyChoice, facetNames, type Choice, type FacetName } from '#domain/search/choice.ts';
import { countValues } from '#domain/search/facets.ts';
import { element, need } from '#browser/element.ts';
import type { FacetValues } from './facet-values.ts';
import { tSearchPage } from '#words/search-page.ts';

/** Values shown at once in a facet; the others are one gesture away. */
const shortList = 7;
/** Facets that few people narrow by and that weigh the most: folded, and fetched once they are opened. */
const folded: readonly FacetName[] = ['licence', 'langue'];

/**
 * The filters of the search page: boxes with the number of notices each would give, in a column or a sheet
 * (`[data-search-filters]`), and the platforms as a row of quick choices (`[data-search-quick]`).
 * @param onChange told the new choice when a person ticks, unticks or clears
 */
export function createFilters(page: HTMLElement, onChange: (choice: Choice) => void): Filters {
  const root = need(page, '[data-search-filters]', HTMLDetailsElement);
  const fields = need(root, '[data-search-facets]', HTMLElement);
  const summary = need(root, 'summary', HTMLElement);
  const see = need(root, '[data-search-see]', HTMLButtonElement);
  const clear = need(root, '[data-search-clear]', HTMLButtonElement);
  const quick = [...page.querySelectorAll<HTMLButtonElement>('[data-search-quick] button')];
  /** Names of facets that are unfolded, and of those whose list is whole. */
  const open = new Set<string>();
  let choice: Choice = emptyChoice();

  const toggle = (facet: FacetName, value: string) => {
    const others = choice[facet].filter((one) => one !== value);
    const isChosen = others.length < choice[facet].length;
    onChange({ ...choice, [facet]: isChosen ? others : [...others, value] });
  };
  root.addEventListener('change', ({ target }) => {
    const facet =
      target instanceof HTMLInputElement ? facetNames.find((name) => name === target.name) : undefined;
    if (facet !== undefined) toggle(facet, (target as HTMLInputElement).value);
  });
  // `toggle` does not bubble, but it is captured on its way.
  fields.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement)) return;
      const { name = '' } = target.dataset;
      if (target.open === open.has(name)) return;
      if (target.open) open.add(name);
      else open.delete(name);
      if (target.open && folded.some((facet) => facet === name)) onChange(choice);
    },
    { capture: true },
  );
  for (const button of quick) button.onclick = () => toggle('plateforme', button.value);
  clear.onclick = () => onChange(emptyChoice());
  const close = () => {
    root.open = false;
    summary.focus();
  };
  see.onclick = close;
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || getComputedStyle(see).display === 'none') return;
    event.stopPropagation();
    close();
  });

  const summarize: Filters['summarize'] = (next, count) => {
    choice = next;
    const active = facetNames.reduce((sum, facet) => sum + next[facet].length, 0);
    summary.textContent =
      active === 0 ? tSearchPage('filters.title') : tSearchPage('filters.active', { count: active });
    clear.hidden = active === 0;
    const key = count === 0 ? 'filters.see.none' : (`filters.see.${pluralOf(count)}` as const);
    see.textContent = tSearchPage(key, { count });
    for (const button of quick) button.ariaPressed = String(next.plateforme.includes(button.value));
  };
  return {
    tellUnread: () => fields.replaceChildren(unread()),
    isOpen: () => root.open,
    wanted: (next) =>
      facetNames.filter((facet) => !folded.includes(facet) || open.has(facet) || next[facet].length > 0),
    summarize,
    show(numbers, next, values, count) {
      summarize(next, count);
      const focused = document.activeElement?.id;
      fields.replaceChildren(
        ...facetNames.flatMap((facet) =>
          fieldset(facet, countValues(numbers, facet, next, values.of), next, values, open),
        ),
      );
      if (focused !== undefined && focused !== '')
        document.getElementById(focused)?.focus({ preventScroll: true });
    },
  };
}

function fieldset(
  facet: FacetName,
  counts: ReadonlyMap<string, number>,
  choice: Choice,
  { labels }: FacetValues,
  open: ReadonlySet<string>,
): HTMLElement[] {
  const chosen = choice[facet];
  const title = tSearchPage(`filters.${facet}`);
  const isFolded = folded.includes(facet) && chosen.length === 0;
  const fold = (...content: readonly HTMLElement[]) =>
    element(
      'details',
      { open: open.has(facet), class: 'facet', 'data-name': facet },
      element('summary', { id: `filtre-${facet}` }, title),
      ...content,
    );
  if (isFolded && !open.has(facet)) return [fold()];
  const label = (value: string) => labels[facet].get(value) ?? value;
  const count = (value: string) => counts.get(value) ?? 0;
  const byCount = [...new Set([...chosen, ...counts.keys()])].sort((a, b) => count(b) - count(a));
  if (byCount.length === 0)
    return isFolded ? [fold(...(open.has(facet) && labels[facet].size === 0 ? [unread()] : []))] : [];
  // A box that is ticked stays where it is, and is never folded away.
  const shown = new Set([...byCount.slice(0, shortList), ...chosen]);
  const box = (value: string) => {
    const id = `filtre-${facet}-${value}`;
    const input = element('input', { type: 'checkbox', name: facet, value, id });
    input.checked = chosen.includes(value);
    const said = tSearchPage('filters.count', { label: label(value), count: count(value) });
    return element('div', input, element('label', { for: id, ...languageOf(facet, value) }, said));
  };
  const rest = byCount.filter((value) => !shown.has(value)).map(box);
  const others = element(
    'details',
    { open: open.has(`${facet}:all`), 'data-name': `${facet}:all` },
    element('summary', tSearchPage('filters.all')),
    ...rest,
  );
  const boxes = element(
    'fieldset',
    element('legend', isFolded ? { class: 'visually-hidden' } : {}, title),
    ...byCount.filter((value) => shown.has(value)).map(box),
    rest.length > 0 ? others : undefined,
  );
  return [isFolded ? fold(boxes) : boxes];
}

function unread(): HTMLElement {
  return element('p', tSearchPage('filters.unread'));
}

/** The list of SPDX names its licences in English; a licence of one’s own has no language we know. */
function languageOf(facet: FacetName, value: string): { lang?: string } {
  return facet === 'licence' && !value.startsWith('LicenseRef-') ? { lang: 'en' } : {};
}

export interface Filters {
  /** Says that what notices can be narrowed by could not be read. */
  tellUnread(): void;
  isOpen(): boolean;
  /** The facets whose values are shown. */
  wanted(choice: Choice): readonly FacetName[];
  /** Says how many choices there are, without their boxes. */
  summarize(choice: Choice, count: number): void;
  /**
   * @param numbers the notices found, before any box
   * @param count how many are left
   */
  show(numbers: readonly number[], choice: Choice, values: FacetValues, count: number): void;
}
