/**
 * Reads a `.properties` file of the ChatonsInfos protocol, with the dirt found in real ones: spaces around `=`,
 * quotes, any case, « null », BOM, Latin-1. Keys are in lower case; a key written twice keeps its first value.
 */
export function parseProperties(bytes: Uint8Array): Properties {
  const properties = new Map<string, string>();
  for (const line of decode(bytes).split(/\r\n?|\n/)) {
    const sign = line.indexOf('=');
    const key = line.slice(0, Math.max(0, sign)).trim();
    if (key === '' || key.length > keyMaxLength || /^[#!]/.test(key)) continue;
    const value = line
      .slice(sign + 1, sign + 1 + valueMaxLength)
      .trim()
      .replace(/^(['"])(.*)\1$/, '$2')
      .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replace(/\\([:=#!])/g, '$1')
      .trim();
    if (value === '' || /^(?:null|undefined|n\/a)$/i.test(value)) continue;
    const name = key.toLowerCase();
    if (!properties.has(name)) properties.set(name, value);
  }
  return properties;
}

const keyMaxLength = 200;
const valueMaxLength = 2000;

/** The addresses a file points to, each once, one by member or service. */
export function listSubs(properties: Properties): string[] {
  const addresses = [...properties]
    .filter(([key]) => key.startsWith('subs.'))
    .flatMap(([, value]) => value.split(';'))
    .map((address) => address.trim())
    .filter(Boolean);
  return [...new Set(addresses)];
}

/** UTF-8, or the Latin-1 that old editors write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export type Properties = ReadonlyMap<string, string>;
