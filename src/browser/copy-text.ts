/** Makes a button copy a text, and say for a moment whether it is done. */
export function copyOnClick(
  button: HTMLElement,
  textOf: () => string,
  said: { done: string | undefined; failed: string | undefined },
): void {
  const label = button.textContent;
  button.addEventListener('click', () => {
    void copyText(textOf(), button).then((copied) => {
      button.textContent = (copied ? said.done : said.failed) ?? label;
      setTimeout(() => (button.textContent = label), 4000);
    });
  });
}

/**
 * Puts a text in the clipboard. Where that is refused, the text is shown selected after an element, to be copied by
 * hand.
 * @returns whether it is copied
 */
async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
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
