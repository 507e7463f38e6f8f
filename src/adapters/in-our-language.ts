/** What Node is told for a thread that speaks: the language of the directory, whatever started this process. */
export const inOurLanguage: readonly string[] = ['--import', new URL('../language.ts', import.meta.url).href];
