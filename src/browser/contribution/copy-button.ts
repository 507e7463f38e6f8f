import { tFollow } from '#words/follow.ts';

/** Makes a button copy the content of a field, and say so; where the clipboard is refused, selects it. */
export function startCopyButton(
  button: HTMLButtonElement,
  field: HTMLInputElement,
  say: (text: string) => void,
): void {
  button.hidden = false;
  button.addEventListener('click', () => {
    field.select();
    navigator.clipboard.writeText(field.value).then(
      () => say(tFollow('copy.done')),
      () => {
        field.focus();
        say(tFollow('copy.failed'));
      },
    );
  });
}
