import { language } from '#words/language.ts';

/**
 * French typography where only one form is right: « ’ » between letters, a no-break space before : ; ! ? » and after «.
 * What is written with a no-break space of any width, or with no space, is left as its author wrote it. Other
 * languages have other rules: their texts stay as they are.
 */
export function repairTypography(text: string): string {
  if (language.code !== 'fr' || !doubtful.test(text)) return text;
  return text
    .replace(/(?<=\p{Letter})'(?=[\p{Letter}\p{Number}«“]|[*_[]{1,2}\p{Letter})/gu, '’')
    .replace(/(?<=[\p{Letter}\p{Number}»”’")\]*_%€.…]) (?=[;!?](?:[\s»)”*_\]]|$))/gu, '\u202F')
    .replace(/(?<=[\p{Letter}\p{Number}»”’")\]*_%€.…]) (?=:(?:[\s»)”*_\]]|$)|»)/gu, '\u00A0')
    .replace(/« /g, '«\u00A0');
}

/** A sign that may have to be another: most texts are right already, and thousands are read. */
const doubtful = /'| [;!?:»]|« /;

/** The same in Markdown: code, addresses and the targets of links are not prose and stay as they are. */
export function repairMarkdownTypography(markdown: string): string {
  return linesOf(markdown)
    .map(({ text, isProse }) => (isProse ? repairLine(text) : text))
    .join('\n');
}

/**
 * The lines of a Markdown text, and whether they are prose. A block of code is none, be it in a quotation or a list, nor is
 * inline code that goes over several lines; in doubt, a line is left as its author wrote it.
 */
export function linesOf(markdown: string): { text: string; isProse: boolean }[] {
  let fence: string | undefined;
  let isQuoted = false;
  let isCodeOpen = false;
  return markdown.split('\n').map((text) => {
    const mark = fencePattern.exec(text)?.[1];
    // The fence of a quotation ends with it.
    if (fence !== undefined && isQuoted && !/^ {0,3}>/.test(text)) fence = undefined;
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && text.endsWith(mark)) fence = undefined;
      return { text, isProse: false };
    }
    if (mark !== undefined) {
      fence = mark;
      isQuoted = /^ {0,3}>/.test(text);
      return { text, isProse: false };
    }
    if (text.trim() === '') isCodeOpen = false;
    const isOpenBefore = isCodeOpen;
    if (text.includes('`') && text.replace(notProse, '').includes('`')) isCodeOpen = !isCodeOpen;
    return { text, isProse: !isOpenBefore && !isCodeOpen && !/^(?: {4}|\t)/.test(text) };
  });
}

/** The sign that begins or ends a block of code, behind what makes a quotation or a list. */
const fencePattern = /^[ \t>]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?[ \t>]{0,20}(`{3,}|~{3,})/;

/**
 * The parts of a line of Markdown that are prose, one after the other with those that are not: inline code, the target
 * of a link, an address.
 */
export function splitProse(line: string): { text: string; isProse: boolean }[] {
  const parts: { text: string; isProse: boolean }[] = [];
  let from = 0;
  for (const match of line.matchAll(notProse)) {
    parts.push({ text: line.slice(from, match.index), isProse: true }, { text: match[0], isProse: false });
    from = match.index + match[0].length;
  }
  return [...parts, { text: line.slice(from), isProse: true }].filter(({ text }) => text !== '');
}

/** Mends the prose as one text, so that a sign after a link or after code sees what stands before it. */
function repairLine(line: string): string {
  if (!doubtful.test(line)) return line;
  const kept = splitProse(line).filter(({ isProse }) => !isProse);
  // A letter stands in for what is not prose: signs around it are judged as around a word.
  const prose = splitProse(line)
    .map(({ text, isProse }) => (isProse ? text : placeholder))
    .join('');
  if (prose.split(placeholder).length !== kept.length + 1) return line;
  return repairTypography(prose)
    .split(placeholder)
    .map((text, index) => `${text}${kept[index]?.text ?? ''}`)
    .join('');
}

/** A letter of the Yi script, which no text here is in; a line that holds one is left alone. */
const placeholder = '\uA015';

/** Code, the address of a link with the brackets it may hold, an address alone. */
const notProse =
  /(?<!`)(`{1,3})(?!`)[^\n]{1,500}?(?<!`)\1(?!`)|(?<=\])\((?:[^()\n]|\([^()\n]{0,200}\)){1,600}\)|<[^<>\s]{1,600}>|https?:\/\/[^\s<>()"]{1,600}/g;
