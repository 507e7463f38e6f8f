/** Between codes written on one line. « Apache License, version 2.0 » is one licence: its comma separates nothing. */
export const codeSeparator = /[;\n]|,(?!\s*v(?:ersion)?[\s.\d])/i;

/** Between names written on one line. */
export const nameSeparator = /[,;\n]/;

/** What stands between separators; what is empty is left out at once, for a text may hold nothing but separators. */
export function splitTexts(texts: readonly string[], separator: string | RegExp): string[] {
  return texts.flatMap((text) => text.split(separator).filter(Boolean));
}
