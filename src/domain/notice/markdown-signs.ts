/**
 * The first bracketed label of a line that a sign opens and one of the given characters follows, as in `![image](` or
 * `[link](`; `undefined` when there is none. One pass: an expression would start again at each opening sign.
 */
export function findLabel(line: string, opening: string, followers: string): string | undefined {
  const parts = line.split(']');
  for (const [index, part] of parts.entries()) {
    const follower = parts[index + 1]?.charAt(0) ?? '';
    const start = part.indexOf(opening);
    if (start >= 0 && follower !== '' && followers.includes(follower))
      return `${part.slice(start)}]${follower}`;
  }
  return undefined;
}

/** The lines of a Markdown text; `fenced` ones are those of a code block, its fences included. */
export function* readLines(markdown: string): Generator<MarkdownLine> {
  let fence: string | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    const fenced = fence !== undefined || mark !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && text.trim() === mark) fence = undefined;
    yield { index, text, fenced };
  }
}

/**
 * A line that git leaves where a merge needs a person, at the beginning and at the end of its two texts; what parts them, a
 * line of « = », may be anything else. @see https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
 */
export const conflictMark = /^(?:<{7}|>{7})(?: |$)/;

/**
 * The spans of a line, code apart from prose, back quotes included: a run of back quotes is closed by the next run of the
 * same length, or is only text. @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function splitCodeSpans(line: string): MarkdownSpan[] {
  const runs = [...line.matchAll(/`+/g)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  const closings = findClosings(runs.map(({ start, end }) => end - start));
  const spans: MarkdownSpan[] = [];
  let done = 0;
  for (let opening = 0; opening < runs.length; opening++) {
    const closing = closings[opening];
    const [open, close] = [runs[opening], closing === undefined ? undefined : runs[closing]];
    if (closing === undefined || open === undefined || close === undefined) continue;
    if (open.start > done) spans.push({ text: line.slice(done, open.start), code: false });
    spans.push({ text: line.slice(open.start, close.end), code: true });
    done = close.end;
    opening = closing;
  }
  if (done < line.length) spans.push({ text: line.slice(done), code: false });
  return spans;
}

/** Whether a tag is an address between angle brackets, `<https://…>` or `<someone@…>`. @see https://spec.commonmark.org/0.31.2/#autolinks */
export function isAutolink(tag: string): boolean {
  return (
    /^<(?:https?:\/\/|mailto:)[^\s<>]+>$/.test(tag) ||
    /^<[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*>$/i.test(
      tag,
    )
  );
}

/** For each run, the place of the next one of the same length. */
function findClosings(lengths: readonly number[]): (number | undefined)[] {
  const next = new Map<number, number>();
  const closings: (number | undefined)[] = [];
  for (let index = lengths.length - 1; index >= 0; index--) {
    const length = lengths[index] ?? 0;
    closings[index] = next.get(length);
    next.set(length, index);
  }
  return closings;
}

export interface MarkdownLine {
  index: number;
  text: string;
  fenced: boolean;
}

export interface MarkdownSpan {
  text: string;
  code: boolean;
}
