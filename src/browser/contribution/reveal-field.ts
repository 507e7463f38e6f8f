/** A field may stand in a folded section: open it, show the label, then give the focus. */
export function revealField(field: HTMLElement): void {
  const show = () => {
    field.scrollIntoView({ block: 'start' });
    controlOf(field)?.focus({ preventScroll: true });
  };
  const section = field.closest('details');
  if (section === null || section.open) {
    show();
    return;
  }
  // Once it is open: some fields are only unfolded then.
  section.addEventListener('toggle', show, { once: true });
  section.open = true;
}

/** The field someone came for, by the address of the page: `#champ=licences`. */
export function wantedField(form: HTMLFormElement, hash: string): HTMLElement | null {
  const name = /^#champ=([a-z_]{1,40})$/.exec(hash)?.[1];
  return name === undefined ? null : findField(form, name);
}

export function findField(form: HTMLFormElement, name: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
}

export function controlOf(field: HTMLElement): HTMLElement | null {
  return field.querySelector<HTMLElement>('[name]');
}
