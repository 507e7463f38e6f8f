/** Characters that deceive the eye or the terminal: controls, zero-width, bidi overrides, invisible fillers. */
const suspectCharacters =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0E\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/u;

/** Anything that deserves a closer look; most texts hold none of it. */
const doubtfulCharacters =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0E\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]|\p{Surrogate}/u;

const joiners = /[\u200C\u200D]/u;
const letter = /[\p{Letter}\p{Mark}\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F]/u;

/**
 * The first suspect character of a text, or `undefined`.
 * Joiners (U+200C, U+200D) are accepted only between letters or emoji, where scripts need them.
 */
export function findSuspectCharacter(text: string): { index: number; codePoint: string } | undefined {
  if (!doubtfulCharacters.test(text)) return undefined;
  const characters = [...text];
  let index = 0;
  for (const [position, character] of characters.entries()) {
    const before = characters[position - 1] ?? '';
    const after = characters[position + 1] ?? '';
    const strayJoiner = joiners.test(character) && !(letter.test(before) && letter.test(after));
    if (suspectCharacters.test(character) || strayJoiner || isLoneSurrogate(character)) {
      return { index, codePoint: toCodePoint(character) };
    }
    index += character.length;
  }
  return undefined;
}

/** The same text without its suspect characters, in NFC. */
export function withoutSuspectCharacters(text: string): string {
  let clean = text.normalize('NFC');
  for (let found = findSuspectCharacter(clean); found; found = findSuspectCharacter(clean)) {
    const character = String.fromCodePoint(clean.codePointAt(found.index) ?? 0);
    clean = clean.slice(0, found.index) + clean.slice(found.index + character.length);
  }
  return clean.normalize('NFC');
}

/**
 * The text as search and comparison see it: no case, no accents, ligatures opened, anything but letters
 * and digits turned into single spaces. `+` and `#` are kept: « C++ » and « C# » are names.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/[^\p{Letter}\p{Number}+#]+/gu, ' ')
    .trim();
}

/** `fold` without the spaces: « Libre Office » and « LibreOffice » are the same name. */
export function foldTight(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** An address without the slashes at its end. */
export function withoutFinalSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}

function isLoneSurrogate(character: string): boolean {
  return /^[\uD800-\uDFFF]$/.test(character);
}

function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
