/**
 * A text with what stands between its two marks written anew.
 * @param marks where it stands: its groups are the two marks
 * @throws when the text lacks them: a fault of ours
 */
export function writeBetween(text: string, marks: RegExp, content: string): string {
  if (!marks.test(text)) throw new Error(`marks not found: ${marks.source}`);
  return text.replace(marks, (_, start: string, end: string) => `${start}\n${content}\n\n${end}`);
}
