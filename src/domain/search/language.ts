/** What the search knows of the language people type in: that of the directory. */
export { language } from '#domain/search/languages/own.ts';
