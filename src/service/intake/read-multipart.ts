import { FormError } from './form-error.ts';
import { maxParts, partHeaderMaxBytes } from './limits.ts';

/**
 * The parts of a multipart body, once counted: neither their number nor their headers may make reading them slow. A
 * body that was cut is closed where it stops.
 * @throws FormError when it cannot be read, or has more parts than any form
 */
export async function readMultipart(
  bytes: Uint8Array,
  contentType: string,
  cut: boolean,
): Promise<Iterable<[string, string | File]>> {
  const boundary = /boundary=(?:"([^"]{1,100})"|([^\s;]{1,100}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw new FormError('unreadable');
  const sent = Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
  if (!isLight(sent, `--${mark}`)) throw new FormError('heavy');
  try {
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: cut ? Buffer.concat([sent, Buffer.from(`\r\n--${mark}--\r\n`)]) : sent,
    });
    return await request.formData();
  } catch {
    throw new FormError('unreadable');
  }
}

function isLight(bytes: Buffer, delimiter: string): boolean {
  let parts = 0;
  for (let at = bytes.indexOf(delimiter); at !== -1; at = bytes.indexOf(delimiter, at + delimiter.length)) {
    parts += 1;
    if (parts > maxParts) return false;
    const start = at + delimiter.length;
    // The last delimiter has nothing after it, or less than headers may have.
    const headers = bytes.subarray(start, start + partHeaderMaxBytes);
    if (headers.byteLength === partHeaderMaxBytes && !headers.includes('\r\n\r\n')) return false;
  }
  return true;
}
