import { element } from './element.ts';

/** Gives a text made here as a file to keep; nothing is sent. */
export function download(text: string, type: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
