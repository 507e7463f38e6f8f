/**
 * A text of a stranger as a fenced block that nothing in it can close: GitLab runs no quick action, mention or
 * reference in there. Control characters go, carriage returns become line breaks.
 */
export function fence(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\v\f\u000E-\u001F\u007F]/g, '');
  const runs = clean.match(/`+/g) ?? [];
  const mark = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return `${mark}text\n${clean}\n${mark}`;
}

/** A value of a closed list as inline code; throws on anything that could be more than that. */
export function inlineCode(value: string): string {
  if (!isPlainValue(value)) throw new Error('Seule une valeur d’une liste fermée s’écrit hors d’un cadre.');
  return `\`${value}\``;
}

/** Whether a value can only be an identifier: no space, no Markdown, nothing GitLab would act on. */
export function isPlainValue(value: string): boolean {
  return /^[A-Za-z0-9][\w.+-]{0,120}$/.test(value);
}
