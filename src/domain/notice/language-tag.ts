/** As long as a BCP 47 tag needs to be. @see https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1 */
export const languageMaxLength = 35;

/** What ends a list that is not whole: more languages exist. @see https://www.rfc-editor.org/rfc/rfc5646#section-4.1 */
export const otherLanguages = 'mul';

/** Whether a text is a BCP 47 tag in its canonical form. @see https://www.rfc-editor.org/rfc/rfc5646 */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-|$)/.test(text) && readTag(text) === text;
}

/** The canonical form of a tag, however its parts were joined; `undefined` when it is none. */
export function canonicalLanguage(text: string): string | undefined {
  return readTag(text.replaceAll('_', '-'));
}

function readTag(text: string): string | undefined {
  // No tag is longer, and reading one takes more than linear time.
  if (text.length > languageMaxLength) return undefined;
  const known = plainTags.get(text);
  if (known !== undefined) return known;
  const tag = canonicalTag(text);
  // A code of two or three letters: there are few of them, and a catalogue names each a thousand times.
  if (tag !== undefined && /^[a-z]{2,3}$/.test(text)) plainTags.set(text, tag);
  return tag;
}

const plainTags = new Map<string, string>();

function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
