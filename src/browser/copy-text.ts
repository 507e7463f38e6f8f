/**
 * Puts a text in the clipboard. Where that is refused, the text is shown selected after an element, to be copied by
 * hand.
 * @returns whether it is copied
 */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.setAttribute('aria-label', beside.textContent);
    beside.after(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left where the clipboard is refused
    const copied = document.execCommand('copy');
    if (copied) field.remove();
    return copied;
  }
}
