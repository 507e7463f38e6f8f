/** “of” before a name: in English it never changes. */
export function ofName(name: string): string {
  return `of ${name}`;
}
