import { pluralOf } from '#i18n/format.ts';
import { countKept, keptSlugs, withKept, withoutKept } from '#domain/selection/kept.ts';
import { tBasket } from '#words/basket.ts';
import { noticeOfCard } from './card-notice.ts';
import { kept } from './place.ts';
import { createRibbon, nameRibbon } from './ribbon.ts';

/** Buttons that select, ribbons on cards, and how many are selected. */
const status = document.querySelector<HTMLElement>('[data-selection-status]');

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-select]') : null;
  if (button instanceof HTMLButtonElement) toggle(button);
});
kept.onChange(refresh);
// Results of the search come and go.
new MutationObserver((changes) => {
  if (changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof HTMLLIElement)))
    refresh();
}).observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
refresh();

function toggle(button: HTMLButtonElement) {
  const slug = button.dataset.select ?? '';
  const before = kept.read();
  const isIn = keptSlugs(before).includes(slug);
  const after = isIn ? withoutKept(before, slug) : withKept(before, slug);
  if (after === before) say(tBasket('full'));
  else if (!kept.write(after)) say(tBasket('refused'));
  else {
    const count = countKept(after);
    const name = button.dataset.name ?? slug;
    const words = { name, count };
    say(isIn ? tBasket(`removed.${pluralOf(count)}`, words) : tBasket(`added.${pluralOf(count)}`, words));
  }
}

/** Shows what is selected: on each button, and in the header. */
function refresh() {
  const selection = kept.read();
  const selected = new Set(keptSlugs(selection));
  const count = countKept(selection);
  // What stands beside a notice has none: the notice has its button.
  for (const card of document.querySelectorAll<HTMLElement>('.cards > .card:not([data-ribbon], aside *)'))
    putRibbon(card);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-select]')) {
    const isIn = selected.has(button.dataset.select ?? '');
    button.classList.toggle('selected', isIn);
    if (button.classList.contains('ribbon')) nameRibbon(button, isIn);
    else button.textContent = tBasket(isIn ? 'remove' : 'add');
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-selection-count]'))
    place.textContent = count === 0 ? '' : String(count);
}

/** A card says which notice it leads to: the ribbon needs nothing more. */
function putRibbon(card: HTMLElement) {
  card.dataset.ribbon = '';
  const notice = noticeOfCard(card);
  if (notice !== undefined) card.append(createRibbon(notice.slug, notice.name));
}

function say(words: string) {
  if (status) status.textContent = words;
}
