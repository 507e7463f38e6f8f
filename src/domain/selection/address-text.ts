import { collapseSpaces, percentEncode, withoutSuspectCharacters } from '#domain/text.ts';

/**
 * A text as it stands in the `#` of an address: spaces as `_`, what links are cut at as `%XX`, the rest readable.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.5
 */
export function encodeText(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('_', '%5F')
    .replaceAll('%20', '_')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replace(/[!'()*~]/g, percentEncode);
}

/**
 * The text that stands in the `#` of an address, as one clean line; what is no valid encoding is read as it is, for
 * addresses are cut and retyped by hand.
 */
export function decodeText(encoded: string): string {
  const decoded = encoded.replaceAll('_', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return cleanText(decoded);
}

/** A text as one clean line: no invisible character, no run of spaces. */
export function cleanText(text: string): string {
  return collapseSpaces(withoutSuspectCharacters(text.replace(/[\n\r\t]+/g, ' ')));
}

/** An address that messengers will not cut: most leave out the sign that ends a link. */
export function withPlainEnd(address: string): string {
  return address.replace(/[^a-z0-9=]$/i, percentEncode);
}
