/** Makes an element: its attributes (`undefined` leaves one out), then what it holds. Texts are never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
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
