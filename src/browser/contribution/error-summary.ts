import { element } from '#browser/element.ts';
import { pluralOf } from '#i18n/format.ts';
import { tLive } from '#words/contribution-live.ts';
import { controlOf, findField, revealField } from './reveal-field.ts';
import type { ContributionIssue } from '#domain/contribution/api.ts';

/**
 * Shows what has to change: a summary that takes the focus, each line leading to its field, and the sentence again
 * beside the field.
 * @see https://design-system.service.gov.uk/components/error-summary/
 */
export function showErrors(
  form: HTMLFormElement,
  place: HTMLElement,
  issues: readonly ContributionIssue[],
): void {
  clearErrors(form, place);
  const lines = distinct(issues).map(({ path, message }) => {
    const field = findField(form, String(path[0] ?? ''));
    if (field === null) return element('li', message);
    markField(field, message);
    const control = controlOf(field);
    const link = element('a', { href: `#${control?.id ?? ''}` }, message);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      revealField(field);
    });
    return element('li', link);
  });
  const title = tLive(`errors.title.${pluralOf(lines.length)}`, { count: lines.length });
  place.replaceChildren(element('div', { class: 'panel' }, element('h2', title), element('ul', ...lines)));
  if (!document.title.startsWith(tLive('errors.prefix')))
    document.title = `${tLive('errors.prefix')}${document.title}`;
  place.focus();
  place.scrollIntoView({ block: 'start' });
}

/** Takes every sentence away, before a new attempt. */
export function clearErrors(form: HTMLFormElement, place: HTMLElement): void {
  place.replaceChildren();
  document.title = document.title.replace(tLive('errors.prefix'), '');
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) unmarkField(field);
}

/** Says what is wrong beside one field; `undefined` when nothing is any more. */
export function markField(field: HTMLElement, message: string | undefined): void {
  unmarkField(field);
  if (message === undefined) return;
  const control = controlOf(field);
  const described = field.matches('fieldset') ? field : control;
  const id = `erreur-${field.dataset.field ?? ''}`;
  const fault = element('p', { class: 'fault', id }, message);
  // After the title and what explains it, before what is to be changed: at the same place in every field.
  const title = field.querySelector(':scope > legend + .hint') ?? field.querySelector(':scope > legend');
  if (title !== null) title.after(fault);
  else (control?.closest('.choices') ?? control)?.before(fault);
  described?.setAttribute(
    'aria-describedby',
    [described.getAttribute('aria-describedby'), id].filter(Boolean).join(' '),
  );
  if (described === control) control?.setAttribute('aria-invalid', 'true');
}

function unmarkField(field: HTMLElement): void {
  for (const fault of field.querySelectorAll('.fault')) {
    for (const described of [field, ...field.querySelectorAll(`[aria-describedby~="${fault.id}"]`)]) {
      const rest =
        described
          .getAttribute('aria-describedby')
          ?.split(' ')
          .filter((id) => id !== fault.id) ?? [];
      if (rest.length === 0) described.removeAttribute('aria-describedby');
      else described.setAttribute('aria-describedby', rest.join(' '));
      described.removeAttribute('aria-invalid');
    }
    fault.remove();
  }
}

/** The same sentence for two values of a list is said once. */
function distinct(issues: readonly ContributionIssue[]): ContributionIssue[] {
  return [...new Map(issues.map((issue) => [`${String(issue.path[0])} ${issue.message}`, issue])).values()];
}
