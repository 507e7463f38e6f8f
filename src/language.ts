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

/** Asked for by its name, as npm knows it. */
const isPackage = /^(?:@[\w-]+\/)?[a-z]/;

/**
 * Where `#words/` leads, for Node here and for the build of pages in `astro.config.mjs`. The types, the tests and a
 * process started without this module have the one of package.json, in French.
 */
export const languageImports = { '#words/': fileURLToPath(new URL(`./i18n/${language}/`, import.meta.url)) };

registerHooks({
  resolve: (specifier, context, next) => {
    const file = specifier.startsWith('#words/') ? specifier.slice('#words/'.length) : undefined;
    try {
      return next(
        file === undefined ? specifier : pathToFileURL(languageImports['#words/'] + file).href,
        context,
      );
    } catch (reason) {
      if (isPackage.test(specifier) && context.parentURL?.includes('/node_modules/') !== true)
        end(words.tCli('packages-missing', { name: specifier }));
      throw reason;
    }
  },
});

// Whatever keeps a program from being loaded comes before anything of it that could tell a person.
process.on('uncaughtExceptionMonitor', (reason) => {
  if (isLoadingFault(reason)) end(words.tCli('files-apart', { fault: faultOf(reason) }));
});

// Loaded first: what cannot be loaded later must not keep its own sentence from being there.
const words = (await import(`${languageImports['#words/']}cli.ts`)) as Words;

function end(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** A file is not there, is cut short, or does not go with the one that asks for it. */
function isLoadingFault({ code = '', name, stack = '' }: NodeJS.ErrnoException): boolean {
  if (/^(?:ERR_)?(?:MODULE_NOT_FOUND|PACKAGE_|INVALID_PACKAGE_|INVALID_TYPESCRIPT_)/.test(code)) return true;
  return (
    name === 'SyntaxError' &&
    /does not provide an export|^[^\n]*\n\s+at [^\n]*\(node:internal\/modules\//.test(stack)
  );
}

/** What Node says of it, after the place where it knows one. */
function faultOf({ message, stack = '' }: Error): string {
  const place = /^(?:file:\/\/)?(\/\S+:\d+)\n/.exec(stack)?.[1];
  return place === undefined ? message : `${place}, ${message}`;
}

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

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

type Words = Readonly<Record<'tCli', (key: string, params: Readonly<Record<string, string>>) => string>>;
