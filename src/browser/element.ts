/**
 * Makes an element of its attributes (`undefined` leaves one out) and of what it holds. Texts are never read as HTML.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...parts: (Attributes | Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const part of parts) {
    if (typeof part === 'string' || part instanceof Node) made.append(part);
    else setAttributes(made, part ?? {});
  }
  return made;
}

function setAttributes(made: HTMLElement, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
}

/**
 * The one element a page must have.
 * @param kind its class, e.g. `HTMLInputElement`
 * @throws when it is not there: the page and its script disagree
 */
export function need<Found extends HTMLElement>(
  root: ParentNode,
  selector: string,
  kind: new () => Found,
): Found {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(selector);
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
