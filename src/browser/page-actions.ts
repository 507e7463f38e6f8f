import { unfold } from './unfold.ts';

/** Gives « Partager » where the system has a sheet for it: the page’s own address, without what was asked of it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share-page]')) {
  // Not every browser shares, whatever the type says: there, the button is of no use.
  if (!('share' in navigator)) button.remove();
  button.hidden = false;
  button.addEventListener('click', () => {
    const url = location.origin + location.pathname;
    // Whoever closes the sheet has shared nothing, which is no fault.
    navigator.share({ title: button.dataset.sharePage ?? '', url }).catch(() => undefined);
  });
}

/** Gives « Imprimer », which nothing but a script can do. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print-page]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

/** What few look at is in the page once they do. */
for (const details of document.querySelectorAll<HTMLElement>('details[data-unfolds]')) {
  details.addEventListener('toggle', () => unfold(details), { once: true });
}
