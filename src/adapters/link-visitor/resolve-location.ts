/**
 * Where a redirect leads, as browsers read it, or `undefined` when it leads nowhere on the web. Node gives a header as
 * Latin-1, one character a byte: sites that write « /café » in it mean UTF-8; other bytes are passed on as they are.
 * @param location the header as Node gives it
 * @see https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function resolveLocation(location: string | undefined, from: URL): URL | undefined {
  if (location === undefined) return undefined;
  const url = URL.parse(decodeHeader(location), from);
  return url !== null && /^https?:$/.test(url.protocol) ? url : undefined;
}

function decodeHeader(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return header.replace(/[\u0080-\u00FF]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  }
}
