import { withoutTracking } from '#domain/notice/address.ts';
import { readLines, splitCodeSpans } from '#domain/notice/markdown-signs.ts';
import type { ImportNote } from './candidate.ts';
import { markupMaxLength, writeHtml } from './html-to-markdown.ts';
import { createMarkdownWriter } from './markdown-writer.ts';

/**
 * Markdown that a notice accepts from Markdown with HTML and images in it: no image, no title but `##`, no HTML.
 * @returns the text, with a note for each image that was left out
 */
export function cleanMarkdown(markdown: string): { corps: string; notes: ImportNote[] } {
  const notes: ImportNote[] = [];
  const leave = (value: string) => {
    notes.push({ code: 'image-laissee', value });
    return '';
  };
  const writer = createMarkdownWriter({ verbatim: true });
  for (const { text, code } of splitCode(markdown.slice(0, markupMaxLength).replace(/\r\n?/g, '\n'))) {
    // Code shows anything as it is.
    if (code) writer.raw(text);
    else
      writeHtml(text.replace(images, leave), writer, (prose) =>
        writer.text(prose.replace(/<(?=[a-z/!?]|$)/gi, '&lt;')),
      );
  }
  return {
    corps: levelHeadings(writer.end())
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    notes,
  };
}

/** Images, and links that are one; lengths are bounded, so that what only looks like one costs nothing. */
const images =
  /\[!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)\]\([^)\n]{0,1000}\)|!\[[^\]\n]{0,300}\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,300}\])|<img\b[^<>]{0,3000}>/gi;

/** Prose and code, in blocks or in lines, in turn. */
function splitCode(markdown: string): { text: string; code: boolean }[] {
  const parts: { text: string; code: boolean }[] = [];
  let prose = '';
  const push = (text: string, code: boolean) => {
    if (!code) {
      prose += text;
      return;
    }
    if (prose !== '') parts.push({ text: prose, code: false });
    prose = '';
    parts.push({ text, code: true });
  };
  for (const { index, text, fenced } of readLines(markdown)) {
    if (index > 0) push('\n', fenced);
    if (fenced) push(text, true);
    else for (const span of splitCodeSpans(text)) push(span.text, span.code);
  }
  if (prose !== '') parts.push({ text: prose, code: false });
  return parts;
}

/** Titles of level 2, underlined or not; addresses that follow no one. */
function levelHeadings(markdown: string): string {
  const lines: string[] = [];
  let before = '';
  for (const { text, fenced } of readLines(markdown)) {
    const isUnderline = !fenced && /^ {0,3}=+ *$/.test(text);
    if (isUnderline && before.trim() !== '') lines[lines.length - 1] = `## ${before}`;
    else if (!isUnderline) lines.push(fenced ? text : cleanLine(text));
    before = fenced || isUnderline ? '' : text;
  }
  return lines.join('\n');
}

function cleanLine(line: string): string {
  if (/^ {0,3}#{1,6}[ \t]*$/.test(line)) return '';
  return splitCodeSpans(line.replace(/^ {0,3}#{1,6}[ \t]+(?=\S)/, '## '))
    .map(({ text, code }) => (code ? text : text.replace(/https?:\/\/[^\s<>()"']+/g, withoutTracking)))
    .join('');
}
