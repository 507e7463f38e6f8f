/** Arrows go from the field to the results and among them; Escape comes back to the field, then empties it. */
export function moveAmongResults(
  page: HTMLElement,
  input: HTMLInputElement,
  links: () => HTMLAnchorElement[],
): void {
  page.addEventListener('keydown', (event) => {
    const results = links();
    const position = results.indexOf(event.target as HTMLAnchorElement);
    if (event.target !== input && position < 0) return;
    if (event.key === 'ArrowDown' && position < results.length - 1) {
      results[position + 1]?.focus();
      event.preventDefault();
    } else if (event.key === 'ArrowUp' && position >= 0) {
      (results[position - 1] ?? input).focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      if (position >= 0) input.focus();
      else if (input.value !== '') {
        input.value = '';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      event.preventDefault();
    }
  });
}
