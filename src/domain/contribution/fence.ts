/**
 * A text of a stranger as a fenced block that nothing in it can close: GitLab runs no quick action, mention or
 * reference in there. Control characters go, whatever may pass for a line break is one, long lines are wrapped, and no
 * line begins with « / », which alone would make a quick action of it if a fence ever failed.
 */
export function fence(text: string): string {
  const clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\v\f\u000E-\u001F\u007F]/g, '');
  const lines = clean
    .split('\n')
    .flatMap((line) => wrap(line))
    .map(withoutLeadingSlash);
  const runs = clean.match(/`+/g) ?? [];
  const mark = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return `${mark}text\n${lines.join('\n')}\n${mark}`;
}

/**
 * A line cut at its spaces into lines of at most `width` characters, what follows indented; a word that is longer is
 * cut too, save an address, which would no longer be one.
 */
export function wrap(line: string, width = columns, indent = ''): string[] {
  if (line.length <= width) return [line];
  const lines: string[] = [];
  let current: string | undefined;
  // Spaces at the beginning of a line are its own; asked of the text each time, it would be asked for ever.
  let blank = true;
  for (const word of line.split(' ').flatMap((long) => cut(long, width - indent.length))) {
    const longer = current === undefined ? word : `${current} ${word}`;
    if (current !== undefined && !blank && longer.length > width) {
      lines.push(current);
      current = `${indent}${word}`;
      blank = word === '';
    } else {
      current = longer;
      blank &&= word === '';
    }
  }
  return [...lines, current ?? ''];
}

/** A long text folded away under a line of ours; a short one as it is. What is in the fence cannot unfold it. */
export function foldLong(summary: (lines: number) => string, text: string): string {
  const fenced = fence(text);
  const lines = fenced.split('\n').length - 2;
  // The empty lines make GitLab read Markdown again inside the HTML.
  return lines <= foldedFrom
    ? fenced
    : `<details><summary>${summary(lines)}</summary>\n\n${fenced}\n\n</details>`;
}

/** A value of a closed list as inline code; throws on anything that could be more than that. */
export function inlineCode(value: string): string {
  if (!isPlainValue(value)) throw new Error('only a value of a closed list is written outside a fence');
  return `\`${value}\``;
}

/** Whether a value can only be an identifier: no space, no Markdown, nothing GitLab would act on. */
export function isPlainValue(value: string): boolean {
  return /^[A-Za-z0-9][\w.+-]{0,120}$/.test(value);
}

/**
 * An address of a stranger as a link, when it is of the bare form `https://host/path` and no page of a forge that
 * GitLab would take for a reference (a link to an issue is a mention of it); otherwise `undefined`.
 */
export function link(address: string): string | undefined {
  if (address.length > 300 || !plainAddress.test(address)) return undefined;
  return forgePages.test(`${address}/`) ? undefined : `<${address}>`;
}

const columns = 80;
const foldedFrom = 14;

const plainAddress =
  /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,10}[a-z]{2,24}(?:\/[\w.~%/-]{0,300})?$/;
const forgePages =
  /\/(?:-|issues|work_items|incident|merge_requests|pull|commit|compare|snippets|milestones|epics|alert_management)\//;

function cut(word: string, width: number): string[] {
  if (word.length <= width || /^https?:\/\//.test(word)) return [word];
  const characters = [...word];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += width) parts.push(characters.slice(at, at + width).join(''));
  return parts;
}

function withoutLeadingSlash(line: string): string {
  const start = line.length - line.trimStart().length;
  return line[start] === '/' ? `${line.slice(0, start)}· ${line.slice(start)}` : line;
}
