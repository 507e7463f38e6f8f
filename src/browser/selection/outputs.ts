import { need } from '#browser/element.ts';
import type { SharedList } from '#domain/selection/shared-list.ts';
import { wireCopies } from './copy-buttons.ts';
import { tSelection } from '#words/selection.ts';

/** Wires all that takes the selection elsewhere: copies, link, QR, the system’s own sharing, print, a page to keep. */
export function wireOutputs(
  panel: HTMLElement,
  { root, siteName, list, address }: OutputSources,
): { refresh: () => void } {
  wireCopies(panel, list, siteName, address);
  const share = need(panel, '[data-share]', HTMLButtonElement);
  // Not every browser shares: the type says it is always there.
  share.hidden = !('share' in navigator);
  share.addEventListener('click', () => {
    // People may close the sheet without sending anything.
    navigator.share({ title: list().title || tSelection('title'), url: address() }).catch(() => undefined);
  });
  need(panel, '[data-download]', HTMLButtonElement).addEventListener('click', () => {
    void import('./download-page.ts').then(({ downloadPage }) => downloadPage(list(), siteName));
  });
  const qr = need(panel, '[data-link-qr]', HTMLDetailsElement);
  const place = need(qr, '[data-qr-place]', HTMLElement);
  const drawQr = async () => {
    const { drawQr: draw, longestScannable } = await import('./qr-drawing.ts');
    const link = address();
    if (link.length > longestScannable) place.textContent = tSelection('qr.long');
    else place.replaceChildren(draw(link, tSelection('qr')));
  };
  qr.addEventListener('toggle', () => {
    if (qr.open) void drawQr();
  });
  return {
    refresh() {
      const hash = new URL(address()).hash;
      need(panel, 'a[data-print]', HTMLAnchorElement).href = `${root}imprimer.html${hash}`;
      need(panel, 'a[data-print-cards]', HTMLAnchorElement).href =
        `${root}imprimer.html?format=cartes${hash}`;
      if (qr.open) void drawQr();
    },
  };
}

interface OutputSources {
  root: string;
  siteName: string;
  /** What there is to share, as it is now. */
  list: () => SharedList;
  /** The whole address that opens it. */
  address: () => string;
}
