/**
 * Whether a JSON text is small enough to be parsed: how deep it goes, how many values and names it holds, counted in one pass
 * over its bytes, before `JSON.parse` and whatever reads its result by recursion. It judges nothing else: a text that
 * is not JSON may pass.
 */
export function isLightJson(bytes: Uint8Array, limits: JsonLimits): boolean {
  let depth = 0;
  let values = 1;
  let names = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === quote) index = endOfText(bytes, index);
    else if (byte === comma) values += 1;
    else if (byte === colon) names += 1;
    else if (byte === brace || byte === bracket) {
      depth += 1;
      values += 1;
    } else if (byte === closingBrace || byte === closingBracket) depth -= 1;
    else continue;
    if (depth > limits.depth || values > limits.values || names > limits.names) return false;
  }
  return true;
}

/** Where the text that opens here is closed. */
function endOfText(bytes: Uint8Array, start: number): number {
  let index = start + 1;
  // What follows a backslash ends nothing.
  while (index < bytes.length && bytes[index] !== quote) index += bytes[index] === backslash ? 2 : 1;
  return index;
}

const [quote, backslash, comma, colon, brace, closingBrace, bracket, closingBracket] =
  new TextEncoder().encode('"\\,:{}[]');

export interface JsonLimits {
  depth: number;
  values: number;
  /** An object of many names costs more to make than a list of as many values. */
  names: number;
}
