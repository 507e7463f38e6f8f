import { parseAddress, withoutTracking } from '#domain/notice/address.ts';
import type { Note } from './candidate.ts';
import { lookUp } from './foreign-values.ts';

/** Markdown from HTML that people or machines wrote: paragraphs, lists, emphasis and links; the rest is only text. */
export function htmlToMarkdown(html: string): string {
  return convert(html.slice(0, maxLength), (text) =>
    escapeMarkdown(decodeEntities(text).replace(/\s+/g, ' ')),
  )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n[ \t]+(?![ \t]*(?:-|\d+\.) )/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Markdown that a notice accepts from Markdown with HTML and images in it: no image, no title but `##`, no HTML.
 * @returns the text, with a note for each image that was left out
 */
export function cleanMarkdown(markdown: string): { corps: string; notes: Note[] } {
  const notes: Note[] = [];
  const leave = (value: string) => {
    notes.push({ code: 'image-laissee', value });
    return '';
  };
  const parts = markdown
    .slice(0, maxLength)
    .replace(/\r\n?/g, '\n')
    .split(/((?:^ {0,3}(?:`{3,}|~{3,})[\s\S]*?\n {0,3}(?:`{3,}|~{3,}) *$)|`[^`\n]+`)/m);
  const corps = parts
    .map((part, index) => {
      // Code shows anything as it is.
      if (index % 2 === 1) return part;
      const withoutImages = part
        .replace(/\[!\[[^\]\n]*\]\([^)\n]*\)\]\([^)\n]*\)/g, leave)
        .replace(/!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])/g, leave)
        .replace(/<img\b[^>]*>/gi, leave);
      return convert(withoutImages, (text) => text)
        .replace(/^ {0,3}#{1,6}[ \t]+(?=\S)/gm, '## ')
        .replace(/^ {0,3}#{1,6}[ \t]*$/gm, '')
        .replace(/^([^\n]+)\n {0,3}=+ *$/gm, '## $1')
        .replace(/^ {0,3}=+ *$/gm, '')
        .replace(/https?:\/\/[^\s<>()"']+/g, withoutTracking);
    })
    .join('');
  return { corps: corps.replace(/\n{3,}/g, '\n\n').trim(), notes };
}

/** Far more than a body may hold: what is longer is refused later, and costs no time here. */
const maxLength = 60_000;

/** Walks the tags; text between them goes through `toText`, and a `<` left over becomes an entity. */
function convert(source: string, toText: (text: string) => string): string {
  const clean = source
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|iframe|object|svg|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '');
  const lists: { ordered: boolean; count: number }[] = [];
  const links: (string | undefined)[] = [];
  let out = '';
  for (const [token] of clean.matchAll(/<\/?[a-zA-Z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>|<|[^<]+/g)) {
    if (/^<https?:/.test(token)) out += parseAddress(token.slice(1, -1)) ? token : '';
    else if (token.length > 1 && token.startsWith('<')) out += tagToMarkdown(token, lists, links);
    else out += toText(token).replace(/<(?=[a-zA-Z/!?]|$)/g, '&lt;');
  }
  return out;
}

function tagToMarkdown(
  tag: string,
  lists: { ordered: boolean; count: number }[],
  links: (string | undefined)[],
): string {
  const closing = tag.startsWith('</');
  const name = /[a-z][a-z0-9]*/i.exec(tag)?.[0].toLowerCase() ?? '';
  if (name === 'ul' || name === 'ol') {
    if (closing) lists.pop();
    else lists.push({ ordered: name === 'ol', count: 0 });
    return lists.length > (closing ? 0 : 1) ? '' : '\n\n';
  }
  if (name === 'li') {
    const list = lists.at(-1);
    if (closing) return '';
    if (list !== undefined) list.count++;
    return `\n${'  '.repeat(Math.max(0, lists.length - 1))}${list?.ordered ? `${list.count}.` : '-'} `;
  }
  if (name === 'a') {
    if (closing) {
      const target = links.pop();
      return target === undefined ? '' : `](${target})`;
    }
    const target = decodeEntities(/\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1).join('') ?? '');
    const safe = parseAddress(target) && !/[()\s]/.test(target) ? withoutTracking(target) : undefined;
    links.push(safe);
    return safe === undefined ? '' : '[';
  }
  if (/^h[1-6]$/.test(name)) return closing ? '\n\n' : '\n\n## ';
  if (name === 'p' || name === 'div' || name === 'blockquote' || name === 'table' || name === 'tr')
    return '\n\n';
  return name === 'br' ? '\n' : (lookUp(inlineMarks, name) ?? '');
}

const inlineMarks: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', code: '`' };

/** What Markdown would read as a sign is text here. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '\\_')
    .replace(/^(\s*)(#{1,6}|[-+]|\d+[.)])(?=\s)/, '$1\\$2');
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return lookUp(entities, String(name).toLowerCase()) ?? whole;
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00A0',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
};
