import { correction, generate, mode } from 'lean-qr';

/** To look for digits and capitals that fewer bits would say takes four times as long, for the same code of every address. */
const modes = [mode.ascii, mode.utf8];

/**
 * The modules of the QR code of an address, packed for a page that draws them only on paper: `29:…`, the side, then a
 * bit a module in base64, row by row. One mask for all: choosing the best of eight would take five times as long, and
 * any of them is read.
 * @throws when the text is longer than a QR code holds
 */
export function qrBits(text: string): string {
  const code = generate(text, { minCorrectionLevel: correction.M, mask: 2, modes });
  const bytes = new Uint8Array(Math.ceil(code.size ** 2 / 8));
  for (let bit = 0; bit < code.size ** 2; bit++) {
    const isDark = code.get(bit % code.size, Math.floor(bit / code.size));
    if (isDark) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (128 >> (bit & 7));
  }
  return `${code.size}:${Buffer.from(bytes).toString('base64')}`;
}
