/** The languages a directory may be in. A new one is a line here, and its folders (`docs/dev/how-to.md`). */
export const directoryLanguages = ['fr', 'en'] as const;

/** What a directory speaks when `site.yaml` does not say. */
export const defaultLanguage: DirectoryLanguage = 'fr';

export type DirectoryLanguage = (typeof directoryLanguages)[number];
