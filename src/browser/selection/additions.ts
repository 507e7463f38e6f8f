import { need } from '#browser/element.ts';
import { parseAddress, withProtocol, withValidSigns } from '#domain/notice/address.ts';
import { cleanText } from '#domain/selection/address-text.ts';
import type { SelectionRow } from '#domain/selection/selection.ts';
import { tSelection } from '#words/selection.ts';

/** Wires what adds a row that no notice gives: a heading, a software without a notice. */
export function wireAdditions(page: HTMLElement, add: (row: SelectionRow) => void): void {
  need(page, '[data-add-group]', HTMLButtonElement).addEventListener('click', () =>
    add({ kind: 'group', title: '' }),
  );
  const form = need(page, '[data-add-free]', HTMLFormElement);
  const name = need(form, '[name=nom]', HTMLInputElement);
  const address = need(form, '[name=adresse]', HTMLInputElement);
  address.addEventListener('input', () => address.setCustomValidity(''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = withValidSigns(withProtocol(address.value.trim()));
    if (address.value.trim() !== '' && parseAddress(typed) === undefined) {
      address.setCustomValidity(tSelection('add.free.bad'));
      address.reportValidity();
      return;
    }
    const named = cleanText(name.value);
    if (named === '') return;
    add({ kind: 'free', name: named, sentence: '', address: address.value.trim() === '' ? '' : typed });
    form.reset();
  });
}
