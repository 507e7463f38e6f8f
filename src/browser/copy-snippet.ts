/** Makes each « Copier pour mon mini-site » button copy its card, and say so. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-snippet]')) {
  const label = button.textContent;
  button.setAttribute('aria-live', 'polite');
  button.hidden = false;
  button.addEventListener('click', () => {
    void copy(button.dataset.copySnippet ?? '', button).then(() => {
      button.textContent = button.dataset.done ?? label;
      setTimeout(() => (button.textContent = label), 4000);
    });
  });
}

/** The clipboard needs a secure page; elsewhere a selected field does the same. */
async function copy(text: string, beside: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    beside.after(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left where the clipboard is refused
    if (document.execCommand('copy')) field.remove();
  }
}

export {};
