import { pluralOf } from '#i18n/format.ts';
import { readQuery } from '#domain/search/query.ts';
import { answer } from './answer.ts';
import { element } from '#browser/element.ts';
import { createSearchData, StaleFilesError } from './search-data.ts';
import { suggestionRows } from './suggestion-rows.ts';
import style from './suggest.css?inline';
import { tSuggest } from '#words/suggest.ts';

/**
 * Suggests under a search field as one types: a combobox with a list box, Enter without a choice sends the form as
 * usual. How many there are is said to who does not see them.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
function suggestUnder(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  if (input === null || input.role === 'combobox') return;
  const root = form.dataset.root ?? '/';
  const open = (fresh: boolean) =>
    createSearchData(`${root}recherche/`, { fresh, fetch: (address, init) => fetch(address, init) });
  const list = element('ul', {
    id: `${input.id}-suggestions`,
    role: 'listbox',
    'aria-label': tSuggest('suggest.label'),
    hidden: true,
  });
  const said = element('p', { class: 'visually-hidden', role: 'status' });
  let data = open(false);
  let turn = 0;
  let active = -1;

  form.append(list, said);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value);
  close();

  input.addEventListener('input', () => {
    mark(-1);
    void update();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && active >= 0) follow(options()[active]);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, which closes the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) =>
    follow(event.target instanceof Element ? event.target.closest('[role=option]') : undefined),
  );
  void data.loadNeeds().then(
    () => (input.value === '' ? undefined : update()),
    () => undefined,
  );

  function options(): HTMLElement[] {
    return [...list.children].filter((child) => child instanceof HTMLElement);
  }

  function follow(option: Element | null | undefined): void {
    if (option instanceof HTMLElement) location.assign(option.dataset.href ?? '');
  }

  function move(step: number): void {
    const all = options();
    if (all.length === 0) return;
    // One place more than there are options: back in the field.
    mark(((active + 1 + step + all.length + 1) % (all.length + 1)) - 1);
    all[active]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param position of the option that Enter would follow; -1 when it sends the form */
  function mark(position: number): void {
    active = position;
    const all = options();
    for (const [place, option] of all.entries()) option.ariaSelected = String(place === active);
    const chosen = all[active];
    if (chosen === undefined) input?.removeAttribute('aria-activedescendant');
    else input?.setAttribute('aria-activedescendant', chosen.id);
  }

  function close(): void {
    turn++;
    mark(-1);
    list.hidden = true;
    said.textContent = '';
    input?.setAttribute('aria-expanded', 'false');
  }

  async function update(): Promise<void> {
    const mine = ++turn;
    const text = input?.value ?? '';
    if (readQuery(text).phrases.length === 0) {
      close();
      return;
    }
    try {
      for await (const found of answer(data, text, { isAsked: () => mine === turn })) {
        const made = await suggestionRows(data, found, { root, id: list.id, text });
        if (mine !== turn) return;
        if (made.length > 0 || found.complete) show(made);
      }
    } catch (error) {
      if (mine === turn && error instanceof StaleFilesError && !data.fresh) {
        data = open(true);
        await update();
      }
    }
  }

  function show(made: readonly HTMLElement[]): void {
    // What was chosen stays so while other rows come.
    const chosen = options()[active]?.dataset.href;
    list.replaceChildren(...made);
    mark(made.findIndex(({ dataset }) => dataset.href === chosen && chosen !== undefined));
    list.hidden = made.length === 0;
    input?.setAttribute('aria-expanded', String(made.length > 0));
    const count = made.length;
    said.textContent = tSuggest(count === 0 ? 'suggest.count.none' : `suggest.count.${pluralOf(count)}`, {
      count,
    });
  }
}

// The field that asked for this module has the focus; the others of the page will ask in their turn.
addEventListener('focusin', ({ target }) => start(target));
wear(style);
start(document.activeElement);

/** The policy of pages refuses a `<style>` they did not come with, and lets their own scripts make a sheet. */
function wear(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function start(target: EventTarget | null): void {
  const form = target instanceof HTMLInputElement ? target.form : null;
  if (form?.matches('[data-search-form]')) suggestUnder(form);
}
