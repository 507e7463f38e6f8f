import { collapseSpaces, trimEndOf } from '#domain/text.ts';

/**
 * Writes Markdown from what markup says, so that it is read as it was meant: marks stand against their text and not
 * against a space, code is never escaped, lists are indented by their own markers, blocks are one blank line apart.
 * @param verbatim the texts are Markdown already: their spaces, line breaks and signs are kept
 */
export function createMarkdownWriter({ verbatim = false }: { verbatim?: boolean } = {}): MarkdownWriter {
  const pieces: string[] = [];
  const spans: DressedSpan[] = [];
  const depths = new Map<SpanKind, number>();
  const active = new Set<SpanKind>();
  const lists: List[] = [];
  let breaks = 0;
  let marker: string | undefined;

  const indent = () => ' '.repeat(lists.slice(0, maxIndents).reduce((width, list) => width + list.width, 0));
  const last = () => pieces.at(-1)?.at(-1) ?? '\n';

  /** Breaks lines at last, now that something comes after. */
  const startLine = () => {
    if (breaks === 0 && marker === undefined) return;
    const written = pieces.length;
    const end = pieces.pop();
    if (end !== undefined) pieces.push(trimEndOf(end, ' \t'));
    pieces.push(`${written === 0 ? '' : '\n'.repeat(breaks)}${marker ?? indent()}`);
    // What was opened and has no text yet begins on the new line.
    for (let index = spans.length - 1; spans[index]?.at === written; index--) {
      const span = spans[index];
      if (span !== undefined) span.at = pieces.length;
    }
    breaks = 0;
    marker = undefined;
  };

  const write = (text: string) => {
    if (verbatim) {
      startLine();
      pieces.push(text);
      return;
    }
    const isStart = breaks > 0 || marker !== undefined || pieces.length === 0;
    const folded = foldSpaces(text);
    const tidy = isStart || last() === ' ' ? folded.trimStart() : folded;
    if (tidy === '') return;
    startLine();
    pieces.push(active.has('code') ? tidy : escapeMarkdown(tidy, isStart));
  };

  const pop = () => {
    const span = spans.pop();
    if (span === undefined) return undefined;
    depths.set(span.kind, (depths.get(span.kind) ?? 1) - 1);
    if (!span.ignored) active.delete(span.kind);
    return span;
  };

  const dressSince = (span: DressedSpan, following: string) => {
    const inside = pieces.splice(span.at).join('');
    pieces.push(dress(inside, span, last(), following));
  };

  return {
    text: write,
    raw: (text) => {
      startLine();
      pieces.push(text);
    },
    open: (kind, target) => {
      const ignored = active.has(kind) || active.has('code');
      spans.push({ kind, target, ignored, at: pieces.length });
      depths.set(kind, (depths.get(kind) ?? 0) + 1);
      if (!ignored) active.add(kind);
    },
    close: (kind, following) => {
      if ((depths.get(kind) ?? 0) === 0) return;
      // What was opened inside and is not closed yet ends here too.
      for (let ended: SpanKind | undefined; ended !== kind;) {
        const span = pop();
        ended = span?.kind;
        if (span?.ignored === false) dressSince(span, following);
      }
    },
    block: () => {
      if (marker === undefined) breaks = 2;
    },
    line: () => {
      breaks = Math.max(breaks, 1);
    },
    heading: () => {
      breaks = 2;
      marker = `${marker ?? indent()}## `;
    },
    endHeading: () => {
      marker = undefined;
      breaks = 2;
    },
    list: (ordered) => {
      lists.push({ ordered, count: 0, width: 0 });
      breaks = lists.length === 1 ? 2 : Math.max(breaks, 1);
    },
    endList: () => {
      lists.pop();
      marker = undefined;
      breaks = 2;
    },
    item: () => {
      const list = lists.at(-1);
      if (list !== undefined) list.width = 0;
      if (list === undefined || list.count > 0 || lists.length > 1) breaks = 1;
      if (list !== undefined) list.count++;
      const sign = list?.ordered === true ? `${list.count}. ` : '- ';
      marker = indent() + sign;
      if (list !== undefined) list.width = sign.length;
    },
    end: () => {
      // Code that is never closed is code all the same: its signs were not escaped.
      for (let span = pop(); span !== undefined; span = pop())
        if (span.kind === 'code' && !span.ignored) dressSince(span, '');
      return pieces.join('').trim();
    },
  };
}

/** Lists further in are told apart by no one, and indenting them all would take quadratic room. */
const maxIndents = 8;

/** Runs of spaces and line ends as one space, those at both ends too; typographic spaces stay. */
function foldSpaces(text: string): string {
  return text.replace(/[\t\n\v\f\r ]+/g, ' ');
}

/** A text between its marks; as it is where marks would be shown instead of read. */
function dress(inside: string, { kind, target }: DressedSpan, before: string, following: string): string {
  const text = inside.trim();
  const lead = inside.slice(0, inside.indexOf(text));
  const end = inside.slice(lead.length + text.length);
  if (text === '' || /\n(?:\n| *(?:-|\d+\.) )/.test(text)) return inside;
  switch (kind) {
    case 'code':
      // Back quotes that meet would make one fence.
      return `${lead === '' && before === '`' ? ' ' : lead}${codeSpan(text)}${end}`;
    case 'link':
      return target === undefined ? inside : `${lead}[${text}](${target})${end}`;
    default: {
      const mark = kind === 'strong' ? '**' : '*';
      const opens = lead !== '' || (before !== '*' && isRead(before, text.charAt(0)));
      const closes = end !== '' || isRead(following, text.slice(-1));
      return opens && closes ? `${lead}${mark}${text}${mark}${end}` : inside;
    }
  }
}

/** Whether a mark of emphasis between two signs is read as one. @see https://spec.commonmark.org/0.31.2/#delimiter-run */
function isRead(outside: string, inside: string): boolean {
  return !wordSign.test(outside) || wordSign.test(inside);
}

const wordSign = /[\p{Letter}\p{Number}]/u;

/** Code with as many back quotes around as it takes. @see https://spec.commonmark.org/0.31.2/#code-spans */
function codeSpan(text: string): string {
  const code = collapseSpaces(text);
  const longest = (code.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return fence + space + code + space + fence;
}

/** What Markdown would read as a sign is text here. */
function escapeMarkdown(text: string, isStart: boolean): string {
  const escaped = text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replaceAll('~~', '\\~\\~')
    .replace(/&(?=#?[a-z\d]{1,31};)/gi, '&amp;')
    .replace(/(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '\\_')
    .replace(/<(?=[a-z/!?]|$)/gi, '&lt;');
  // What opens a title, a list, a quotation or draws a line, when it comes first.
  return isStart
    ? escaped.replace(/^(?=(?:#{1,6}|[-+]|\d{1,9}[.)])(?:\s|$)|>|(?:-+|=+)\s*$)(\d*)/, '$1\\')
    : escaped;
}

interface DressedSpan {
  kind: SpanKind;
  target: string | undefined;
  /** Inside another of its kind or inside code, where it means nothing. */
  ignored: boolean;
  /** The piece it begins at. */
  at: number;
}

interface List {
  ordered: boolean;
  count: number;
  /** How far its items’ texts are indented. */
  width: number;
}

export type SpanKind = 'strong' | 'emphasis' | 'code' | 'link';

export interface MarkdownWriter {
  text: (text: string) => void;
  /** Markdown that is written as it is. */
  raw: (text: string) => void;
  /** @param target the address of a link; without one, its text alone stays */
  open: (kind: SpanKind, target?: string) => void;
  /** @param following the sign that comes next, which may keep marks from being read */
  close: (kind: SpanKind, following: string) => void;
  block: () => void;
  line: () => void;
  heading: () => void;
  endHeading: () => void;
  list: (ordered: boolean) => void;
  endList: () => void;
  item: () => void;
  end: () => string;
}
