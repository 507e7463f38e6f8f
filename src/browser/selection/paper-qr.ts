import { breakable } from './breakable.ts';
import { qrPicture } from './qr-picture.ts';

/**
 * Draws the QR codes of a page when it goes to paper, and says where its addresses may be cut: on a screen, both would
 * only weigh. The build made the modules (`src/adapters/qr-code.ts`), for a page about to be printed waits for nobody.
 */
function drawAll() {
  for (const place of document.querySelectorAll<HTMLElement>('[data-qr-bits]:not(:has(svg))')) {
    const [size = '', packed = ''] = (place.dataset.qrBits ?? '').split(':');
    const side = Number(size);
    const bytes = atob(packed);
    const isDark = (x: number, y: number) => {
      const bit = y * side + x;
      return (bytes.charCodeAt(bit >> 3) & (128 >> (bit & 7))) !== 0;
    };
    place.replaceChildren(
      qrPicture(side, isDark, place.dataset.label ?? ''),
      ...breakable(place.textContent),
    );
  }
}

const paper = matchMedia('print');
window.addEventListener('beforeprint', drawAll);
paper.addEventListener('change', drawAll);
if (paper.matches) drawAll();
