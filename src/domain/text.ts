/** Characters that deceive the eye or the terminal: controls, zero-width, bidi overrides, invisible fillers, halves of pairs. */
const deceptive = String.raw`\u17B4\u17B5\uFE00-\uFE0E\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}\p{Surrogate}`;
const letter = String.raw`[\p{Letter}\p{Mark}\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]`;
const strayJoiner = String.raw`(?<!${letter})[\u200C\u200D]|[\u200C\u200D](?!${letter})`;

/**
 * Marks on one letter beyond these are no writing, and putting them in order takes quadratic time.
 * @see https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
const maxMarks = 30;

/** Anything that deserves a closer look; most texts hold none of it. */
const doubtful = new RegExp(`[${deceptive}\\u200C\\u200D]|\\p{Mark}{${maxMarks + 1}}`, 'u');
const suspect = new RegExp(`[${deceptive}]|${strayJoiner}|(?<=\\p{Mark}{${maxMarks}})\\p{Mark}`, 'u');
/** Where marks and most of what deceives stand: nothing of a French or English text, but for an emoji. Quicker to look for. */
const mayHoldMarks = /[\u0300-\u1FFF\u20D0-\uFFFF]/;
const beyondAscii = /[\u0080-\u{10FFFF}]/u;
/** What ends a line where nobody looks for it: pasted from a word processor, mostly. A space says as much. */
const everyLineSeparator = /[\v\f\u0085\u2028\u2029]+|\r(?!\n)/g;
const everyDeceptive = new RegExp(`[${deceptive}]`, 'gu');
const everyStrayJoiner = new RegExp(strayJoiner, 'gu');
const tooManyMarks = new RegExp(`(\\p{Mark}{${maxMarks}})\\p{Mark}+`, 'gu');

/**
 * The first suspect character of a text, or `undefined`.
 * Joiners (U+200C, U+200D) are accepted only between letters or emoji, where scripts need them.
 */
export function findSuspectCharacter(text: string): { index: number; codePoint: string } | undefined {
  const found = doubtful.test(text) ? suspect.exec(text) : null;
  return found === null ? undefined : { index: found.index, codePoint: toCodePoint(found[0]) };
}

/** The same text without its suspect characters, in NFC; those that part words leave a space. */
export function withoutSuspectCharacters(text: string): string {
  return toNfc(
    toNfc(text)
      .replace(everyLineSeparator, ' ')
      .replace(everyDeceptive, '')
      .replace(/[\u200C\u200D]+/g, (run) => run.slice(-1))
      .replace(everyStrayJoiner, ''),
  );
}

/** The text in composed form (NFC), in linear time: marks that no one writes, beyond thirty on one letter, are cut. */
export function toNfc(text: string): string {
  return withoutTooManyMarks(text).normalize('NFC');
}

function withoutTooManyMarks(text: string): string {
  return mayHoldMarks.test(text) ? text.replace(tooManyMarks, '$1') : text;
}

/** How long a text is: an emoji is one sign, as JSON Schema and Zod count it, where `length` says two. */
export function countSigns(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/** Runs of spaces, tabs and line ends as one space, none around. Typographic spaces (U+00A0, U+202F…) are the writer’s: they stay inside. */
export function collapseSpaces(text: string): string {
  return text.replace(/[\t\n\v\f\r ]+/g, ' ').trim();
}

/** One ASCII sign as an address writes it when it may not stand there as such: `%2A`. */
export function percentEncode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The text without the given characters around it; an expression such as `/-+$/` would take quadratic time. */
export function trimOf(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start++;
  return trimEndOf(text.slice(start), characters);
}

/** The text without the given characters at its end. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The text without the spaces and tabs that end its lines. */
export function trimLineEnds(text: string): string {
  return text
    .split('\n')
    .map((line) => trimEndOf(line, ' \t'))
    .join('\n');
}

/**
 * The text as search and comparison see it: no case, no accents, ligatures opened, anything but letters
 * and digits turned into single spaces. `+` and `#` are kept: « C++ » and « C# » are names.
 */
export function fold(text: string): string {
  // Most words typed and most names need no more, and thousands are folded at each keystroke.
  const plain = beyondAscii.test(text) ? withoutAccents(text) : text.toLowerCase();
  const words = beyondAscii.test(plain)
    ? plain.replace(/[^\p{Letter}\p{Number}+#]+/gu, ' ')
    : plain.replace(/[^a-z0-9+#]+/g, ' ');
  return words.trim();
}

function withoutAccents(text: string): string {
  return withoutTooManyMarks(text)
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

/** `fold` without the spaces: « Libre Office » and « LibreOffice » are the same name. */
export function foldTight(text: string): string {
  return fold(text).replaceAll(' ', '');
}

function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text inside HTML or XML: between tags, or in an attribute between double quotes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
