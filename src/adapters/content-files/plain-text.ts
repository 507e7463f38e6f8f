/**
 * The text of a file of `content/`: UTF-8, whatever the machine it was saved on. `text` is what we read, without BOM and
 * with simple line ends; `written` is what stands in the file. `undefined` when it is not UTF-8.
 */
export function decodePlainText(bytes: Uint8Array): PlainText | undefined {
  try {
    const written = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { written, text: written.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n') };
  } catch {
    return undefined;
  }
}

export interface PlainText {
  written: string;
  text: string;
}
