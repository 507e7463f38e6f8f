/**
 * Remembers where the keyboard is in a list that is about to be drawn again.
 * @returns brings it back there, its caret too; `undefined` when it is elsewhere
 */
export function rememberFocus(list: HTMLElement): (() => void) | undefined {
  const active = document.activeElement;
  const item = active instanceof HTMLElement && list.contains(active) ? active.closest('li') : null;
  if (!(active instanceof HTMLElement) || item === null) return undefined;
  const place = [...list.children].indexOf(item);
  const controls = 'button, input, a';
  const inRow = [...item.querySelectorAll(controls)].indexOf(active);
  const caret = active instanceof HTMLInputElement && active.type === 'text' ? active.selectionStart : null;
  return () => {
    const back = list.children[place]?.querySelectorAll<HTMLElement>(controls)[inRow];
    back?.focus({ preventScroll: true });
    if (caret !== null && back instanceof HTMLInputElement) back.setSelectionRange(caret, caret);
  };
}

/** Gives the keyboard the same button of another row, or one beside it where that one has nowhere to go. */
export function followFocus(row: Element | undefined, act: string): void {
  const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('button[data-act]') ?? [])];
  const same = buttons.find(({ dataset }) => dataset.act === act);
  (same?.disabled === false ? same : buttons.find(({ disabled }) => !disabled))?.focus();
}
