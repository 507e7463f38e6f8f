import { decodeHTMLStrict } from 'entities';
import { parseAddress, withoutTracking } from '#domain/notice/address.ts';
import { isAutolink } from '#domain/notice/markdown-signs.ts';
import { withoutSuspectCharacters } from '#domain/text.ts';
import { lookUp } from './foreign-values.ts';
import { createMarkdownWriter, type MarkdownWriter, type SpanKind } from './markdown-writer.ts';

/** Markdown from HTML that people or machines wrote: paragraphs, lists, emphasis, code and links; the rest is only text. */
export function htmlToMarkdown(html: string): string {
  const writer = createMarkdownWriter();
  writeHtml(html.slice(0, markupMaxLength), writer, (text) => writer.text(decodeMarkup(text)));
  return writer.end();
}

/** A text that markup wrote, with its entities read: « Tom &amp; Léa » → « Tom & Léa ». */
export function decodeMarkup(text: string): string {
  return withoutSuspectCharacters(decodeHTMLStrict(text));
}

/**
 * Walks the tags of a source, writes what they mean and gives each text between them; what runs, and comments, are left
 * out with what they hold.
 */
export function writeHtml(source: string, writer: MarkdownWriter, onText: (text: string) => void): void {
  const clean = source
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|iframe|object|svg|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '');
  const tokens = clean.match(/<\/?[a-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>|<|[^<]+/gi) ?? [];
  const following = findFollowingSigns(tokens);
  for (const [index, token] of tokens.entries()) {
    const isTag = token.length > 1 && token.startsWith('<');
    if (!isTag) onText(token);
    else if (!isAutolink(token)) writeTag(token, writer, following[index] ?? '');
    else if (!token.startsWith('<http') || parseAddress(token.slice(1, -1))) writer.raw(token);
  }
}

/** For each tag, the first sign of the text that comes next on the same line, whatever marks stand between. */
function findFollowingSigns(tokens: readonly string[]): string[] {
  const signs: string[] = [];
  let next = '';
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index] ?? '';
    signs[index] = next;
    if (!token.startsWith('<') || token === '<') next = decodeMarkup(token.slice(0, 12)).charAt(0);
    else if (breaksLine(token)) next = '';
  }
  return signs;
}

function breaksLine(tag: string): boolean {
  const name = nameOf(tag);
  return /^(?:[uo]l|br|h[1-6])$/.test(name) || blocks.has(name) || (name === 'li' && !tag.startsWith('</'));
}

function nameOf(tag: string): string {
  return /[a-z][a-z0-9]*/i.exec(tag)?.[0].toLowerCase() ?? '';
}

function writeTag(tag: string, writer: MarkdownWriter, following: string): void {
  const isClosing = tag.startsWith('</');
  const name = nameOf(tag);
  const span = lookUp(spans, name);
  if (span !== undefined) {
    if (isClosing) writer.close(span, following);
    else writer.open(span, span === 'link' ? readTarget(tag) : undefined);
  } else if (name === 'ul' || name === 'ol') {
    if (isClosing) writer.endList();
    else writer.list(name === 'ol');
  } else if (name === 'li') {
    if (!isClosing) writer.item();
  } else if (/^h[1-6]$/.test(name)) {
    if (isClosing) writer.endHeading();
    else writer.heading();
  } else if (blocks.has(name)) writer.block();
  else if (name === 'br') writer.line();
}

/** The address of a link, when it may be shown to everyone and breaks no Markdown. */
function readTarget(tag: string): string | undefined {
  const [, double = '', single = ''] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
  const target = decodeMarkup(double + single);
  return parseAddress(target) && !/[()\s]/.test(target) ? withoutTracking(target) : undefined;
}

/** Far more than a body may hold: what is longer is refused later, and costs no time here. */
export const markupMaxLength = 60_000;

const spans: Readonly<Record<string, SpanKind>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  code: 'code',
  tt: 'code',
  a: 'link',
};

const blocks = new Set(
  'p div pre blockquote table tr section article header footer dl dt dd figure hr'.split(' '),
);
