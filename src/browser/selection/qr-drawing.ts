import { correction, generate } from 'lean-qr';
import { qrPicture } from './qr-picture.ts';

/** Past this many signs a phone no longer reads the code of a screen or of a sheet of paper. */
export const longestScannable = 600;

/** The QR code of a text. @param label what it leads to, for those who cannot see it */
export function drawQr(text: string, label: string): SVGSVGElement {
  const code = generate(text, { minCorrectionLevel: text.length > 150 ? correction.L : correction.M });
  return qrPicture(code.size, (x, y) => code.get(x, y), label);
}
