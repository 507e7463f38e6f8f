import { escapeMarkup } from '#domain/text.ts';

/**
 * One XML element, of its attributes and of what it holds, both escaped; what is `undefined` is left out. An element in
 * it is taken as it is.
 */
export function element(
  name: string,
  ...parts: readonly (Attributes | Element | string | undefined)[]
): Element {
  let written = '';
  let inside = '';
  for (const part of parts) {
    if (typeof part === 'string') inside += escapeXml(part);
    else if (part instanceof Element) inside += part.xml;
    else written += attributesXml(part ?? {});
  }
  return new Element(inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`);
}

function attributesXml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
}

/** A whole XML document. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

/** Characters XML 1.0 refuses, even escaped, are left out. @see https://www.w3.org/TR/xml/#charsets */
function escapeXml(text: string): string {
  return escapeMarkup(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}

/** Markup that is written already. */
export class Element {
  readonly xml: string;
  constructor(xml: string) {
    this.xml = xml;
  }
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
