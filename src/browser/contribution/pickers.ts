import { element, need } from '#browser/element.ts';
import { codeSeparator } from '#domain/notice/kinds/separators.ts';
import { countSigns, fold } from '#domain/text.ts';
import { tLive } from '#words/contribution-live.ts';
import type { JudgingLists } from '#views/contribution/lists-view.ts';

/**
 * The long list of tags waits in a `<noscript>`: a page of fewer elements is lighter on old machines. Until its section
 * opens, one hidden control holds the tags in its place.
 */
export function startTags(form: HTMLFormElement, lists: () => Promise<JudgingLists | undefined>): void {
  const place = need(form, '[data-field=tags] [data-choices]', HTMLElement);
  // Text of our own build, as the browser would have read it without scripts.
  const waiting = need(place, 'noscript', HTMLElement).textContent;
  const standIn = element('input', { type: 'hidden', name: 'tags' });
  place.replaceChildren(standIn);
  place.closest('details')?.addEventListener(
    'toggle',
    () => {
      const held = standIn.value.split(codeSeparator).map((tag) => tag.trim());
      place.replaceChildren(document.createRange().createContextualFragment(waiting));
      for (const box of place.querySelectorAll('input')) box.checked = held.includes(box.value);
      startTagFilter(form, lists);
    },
    { once: true },
  );
}

/** Makes the list of tags filterable by label, need or synonym. Ticked boxes always stay in sight. */
function startTagFilter(form: HTMLFormElement, lists: () => Promise<JudgingLists | undefined>): void {
  const filter = need(form, '[data-filter]', HTMLElement);
  const input = need(filter, 'input', HTMLInputElement);
  const status = need(filter, '[role=status]', HTMLElement);
  const labels = [...form.querySelectorAll<HTMLLabelElement>('[data-field=tags] [data-choices] label')];
  let synonyms = new Map<string, string>();
  filter.hidden = false;
  const apply = () => {
    const query = fold(input.value);
    let shown = 0;
    for (const label of labels) {
      const box = need(label, 'input', HTMLInputElement);
      const matches = `${fold(label.textContent)} ${synonyms.get(box.value) ?? ''}`.includes(query);
      label.hidden = !matches && !box.checked;
      if (matches) shown++;
    }
    const said =
      shown === 0
        ? tLive('form.tags.none', { query: input.value.trim() })
        : tLive('form.tags.some', { count: shown });
    status.textContent = query === '' ? '' : said;
  };
  input.addEventListener(
    'focus',
    () =>
      void lists().then((read) => {
        synonyms = new Map(read?.tags.map(({ slug, synonymes }) => [slug, fold(synonymes.join(' '))]));
        apply();
      }),
    { once: true },
  );
  // Enter in a search field would send the whole form.
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  input.addEventListener('input', apply);
}

/** Suggests free licences while one types; the list is fetched at the first focus. */
export function startSuggestions(
  form: HTMLFormElement,
  lists: () => Promise<JudgingLists | undefined>,
): void {
  const input = need(form, '[data-field=licences] input[type=text]', HTMLInputElement);
  input.addEventListener(
    'focus',
    () =>
      void lists().then((read) => {
        const options = (read?.licences ?? [])
          .filter(([id, , free]) => free === 1 && !/^(?:A?GPL|LGPL|GFDL)-\d\.\d\+?$/.test(id))
          .map(([id, name]) => element('option', { value: id }, name));
        input.after(element('datalist', { id: 'licences-connues' }, ...options));
        input.setAttribute('list', 'licences-connues');
      }),
    { once: true },
  );
}

/** Says on each folded section how much of it is filled in. */
export function countFilled(form: HTMLFormElement): void {
  for (const section of form.querySelectorAll<HTMLDetailsElement>('details.section')) {
    const count = [...section.querySelectorAll<HTMLElement>('[data-field]')].filter(isFilled).length;
    section.querySelector('.filled')?.remove();
    if (count > 0)
      section
        .querySelector('summary')
        ?.append(' ', element('span', { class: 'filled' }, tLive('form.filled', { count })));
  }
}

/** Says how long a text is against what it may be. */
export function startCounter(form: HTMLFormElement, name: string, maximum: number): () => void {
  const field = need(form, `[data-field="${name}"]`, HTMLElement);
  const input = need(field, 'textarea', HTMLTextAreaElement);
  const said = element('p', { class: 'hint' });
  input.after(said);
  return () => {
    const count = countSigns(input.value.trim());
    said.textContent = count === 0 ? '' : tLive('form.count', { count, maximum });
  };
}

function isFilled(field: HTMLElement): boolean {
  return [...field.querySelectorAll<HTMLInputElement>('[name]')].some((control) =>
    control.type === 'checkbox' ? control.checked : control.value.trim() !== '',
  );
}
