/** Makes each « Copier pour mon mini-site » button copy its card, and say so. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-snippet]')) {
  const label = button.textContent;
  button.setAttribute('aria-live', 'polite');
  button.hidden = false;
  button.addEventListener('click', () => {
    void copy(button.dataset.copySnippet ?? '', button).then((copied) => {
      button.textContent = (copied ? button.dataset.done : button.dataset.failed) ?? label;
      setTimeout(() => (button.textContent = label), 4000);
    });
  });
}

/** The clipboard needs a secure page; elsewhere a selected field does the same, and stays when even that is refused. */
async function copy(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    beside.after(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left where the clipboard is refused
    const copied = document.execCommand('copy');
    if (copied) field.remove();
    return copied;
  }
}

export {};
