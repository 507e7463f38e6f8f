import { need } from '#browser/element.ts';
import { tFollow } from '#words/follow.ts';
import { startCopyButton } from './copy-button.ts';
import { ownAddress } from './own-address.ts';
import { createServiceClient } from './service.ts';

/** The receipt: shows the secret follow-up address made of the key in this page’s own address. */
function showReceipt(root: HTMLElement): void {
  const id = /^#([0-9a-f]{20,128})$/.exec(location.hash)?.[1];
  if (id === undefined) return;
  const address = new URL(`${root.dataset.base ?? '/'}suivi.html#${id}`, location.href).href;
  const field = need(root, 'input', HTMLInputElement);
  const said = need(root, '[role=status]', HTMLElement);
  field.value = address;
  need(root, '[data-follow]', HTMLAnchorElement).href = address;
  for (const hidden of root.querySelectorAll<HTMLElement>('[data-with-key]')) hidden.hidden = false;
  startCopyButton(need(root, '[data-copy]', HTMLButtonElement), field, (text) => {
    said.textContent = text;
  });
  need(root, '.actions', HTMLElement).append(...ownAddress(address));
  const client = createServiceClient(root.dataset.api ?? '', fetch.bind(globalThis));
  void client.follow(id).then((follow) => {
    if (typeof follow === 'object')
      need(root, '[data-reference]', HTMLElement).textContent = tFollow('thanks.reference', {
        reference: follow.reference,
      });
  });
}

const root = document.querySelector<HTMLElement>('[data-receipt]');
if (root !== null) showReceipt(root);
