/**
 * Where this browser keeps the selection.
 * @param root the site’s own path: two directories on one host keep two selections
 */
export function selectionKey(root: string): string {
  return `selection:${root}`;
}
