import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultLanguage, directoryLanguages, type DirectoryLanguage } from '#domain/site/language.ts';

/**
 * The language of the directory this process works for. Every command starts with it (`node --import`), so that what
 * is imported from `#words/` comes from the right folder from the first module on; a process speaks one language.
 */
const language = askedLanguage() ?? readLanguage(process.env.CONTENT_DIR ?? 'content');

/**
 * Where imports that follow the language lead, for Node here and for the build of pages in `astro.config.mjs`. The
 * types, the tests and a process started without this module have those of package.json, in French.
 */
export const languageImports: Readonly<Record<string, string>> = {
  '#words/': placeOf(`./i18n/${language}/`),
  '#domain/search/languages/own.ts': placeOf(`./i18n/${language}/search-language.ts`),
  '#domain/catalogue/own-sayings.ts': placeOf(`./i18n/${language}/sayings.ts`),
};

const places = Object.entries(languageImports);
registerHooks({
  resolve: (specifier, context, next) => {
    const [start = '', place] = places.find(([key]) => specifier.startsWith(key)) ?? [];
    if (place === undefined) return next(specifier, context);
    return next(pathToFileURL(place + specifier.slice(start.length)).href, context);
  },
});

/** `npm run init` makes a directory that has no file to tell its language: its option does. */
function askedLanguage(): DirectoryLanguage | undefined {
  const { values } = parseArgs({ options: { lang: { type: 'string' } }, strict: false });
  return directoryLanguages.find((known) => known === values.lang);
}

/** Read by its line: a file with a fault elsewhere is told of in its own language. An unknown one is `check`’s to tell. */
function readLanguage(contentDir: string): DirectoryLanguage {
  const lang = /^lang:[ \t]{0,20}["']?([\w-]{1,20})/m.exec(readText(join(contentDir, 'site.yaml')))?.[1];
  return directoryLanguages.find((known) => known === lang) ?? defaultLanguage;
}

function placeOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
