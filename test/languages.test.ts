import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { repairTypography } from '#domain/notice/typography.ts';
import { defaultLanguage, directoryLanguages } from '#domain/site/language.ts';

const root = 'src/i18n';
const others = directoryLanguages.filter((language) => language !== defaultLanguage);
const modules = filesOf(join(root, defaultLanguage)).filter((name) => !name.endsWith('.test.ts'));
const sources = ['src', 'scripts', 'test', 'bench'].flatMap((dir) =>
  filesOf(dir).map((name) => join(dir, name)),
);

/** What is in a language by its very work: dictionaries, words that are searched, signs that are mended or folded. */
const notWords = /^src\/(?:i18n\/|domain\/(?:text\.ts|notice\/(?:typography|kinds\/shapes)\.ts))/;

const code = sources
  .filter((file) => !/^src\/i18n\/[a-z]{2}\//.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Modules that only pages speak. */
const pageWords: ReadonlySet<string> = new Set(
  [
    ...[
      'basket',
      'brief',
      'choose',
      'compare',
      'contribution',
      'contribution-live',
      'elsewhere',
      'fields',
      'follow',
      'heading',
      'hosts',
      'mini-sites',
    ],
    ...[
      'novelties',
      'offline',
      'print',
      'ribbon',
      'robot',
      'search',
      'search-page',
      'selection',
      'service-down',
    ],
    ...['service-form', 'site', 'statistics', 'suggest', 'verify', 'workshop'],
  ].map((name) => `${name}.ts`),
);

describe('the words of a directory', () => {
  // A module that names a language speaks it in every directory.
  it('come through #words/, never from the folder of one language', () => {
    const faults = sources
      .filter((file) => file !== 'test/languages.test.ts')
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/'(?:#i18n|[./]*\/i18n)\/[a-z]{2}\/([^']+)'/g)].map(
          ([written, module]) => `${file}: write '#words/${module}' instead of ${written}`,
        ),
      );
    expect(faults).toEqual([]);
  });

  it('stand nowhere else: no text of the code has the signs of French prose', () => {
    const faults = sources
      .filter((file) => /^(?:src|scripts)\//.test(file) && !file.endsWith('.test.ts') && !notWords.test(file))
      .flatMap((file) => textsOf(file).map((text) => `${file}: « ${text.slice(0, 60)} » goes to src/i18n/`));
    expect(faults).toEqual([]);
  });

  it('have one folder for each language, and no other', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...directoryLanguages].sort());
  });

  it.each(others)(
    'are all there in %s: same modules, same names, same keys, same {parameters}',
    async (language) => {
      const faults = await Promise.all(modules.map((name) => differences(name, language)));
      expect(faults.flat()).toEqual([]);
      const extra = filesOf(join(root, language)).filter(
        (name) => !name.endsWith('.test.ts') && !modules.includes(name),
      );
      expect(extra).toEqual([]);
    },
  );

  // Feeds, notices and cards go to other readers than a browser, and keep their words as they are published.
  it('of pages have the no-break spaces of French, so that no sign begins a line', async () => {
    const faults: string[] = [];
    for (const name of modules.filter((name) => pageWords.has(name)))
      for (const [key, text] of flatten(await wordsOf(name, defaultLanguage)))
        if (repairTypography(text) !== text) faults.push(`${name} ${key}: « ${text} »`);
    expect(faults).toEqual([]);
  });

  it('are missed one by one, each with its file and its key', () => {
    const french = { messages: { 'a.title': 'Un titre', 'a.count': '{count} notices' } };
    const english = { messages: { 'a.count': '{number} entries', 'a.more': 'More' } };
    expect(compareWords('suggest.ts', 'en', french, english)).toEqual([
      'src/i18n/en/suggest.ts lacks messages a.title',
      'src/i18n/en/suggest.ts has messages a.more, which nobody says',
      'src/i18n/en/suggest.ts messages a.count must have the parameters {count}',
    ]);
  });

  // A sentence nobody says is still translated, and read by whoever looks for where a sentence is said.
  it('are all said somewhere', async () => {
    const keys = new Set([...code.matchAll(/['"]([\w.-]{1,80})['"]/g)].map(([, key = '']) => key));
    const patterns = [...code.matchAll(/`((?:[\w.-]|\$\{[^`{}]{1,120}\}){1,160})`/g)].flatMap(
      ([, template = '']) => templateToPattern(template),
    );
    const unsaid: string[] = [];
    for (const name of modules) {
      for (const [dictionary, words] of Object.entries(await wordsOf(name, defaultLanguage))) {
        if (!dictionary.endsWith('Messages')) continue;
        unsaid.push(
          ...Object.keys(words as object)
            .filter((key) => !keys.has(key) && !patterns.some((pattern) => pattern.test(key)))
            .map((key) => `${name} ${key}`),
        );
      }
    }
    expect(unsaid).toEqual([]);
  });
});

/** What one module of a language lacks, has too much, or says with other parameters than the first language. */
async function differences(name: string, language: string): Promise<string[]> {
  const path = join(root, language, name);
  if (!existsSync(path)) return [`${path} is missing: translate ${join(root, defaultLanguage, name)}`];
  return compareWords(name, language, await wordsOf(name, defaultLanguage), await wordsOf(name, language));
}

function compareWords(name: string, language: string, ...words: [object, object]): string[] {
  const path = join(root, language, name);
  const [first, other] = words.map((module) => flatten(module)) as [Map<string, string>, Map<string, string>];
  return [
    ...[...first.keys()].filter((key) => !other.has(key)).map((key) => `${path} lacks ${key}`),
    ...[...other.keys()]
      .filter((key) => !first.has(key))
      .map((key) => `${path} has ${key}, which nobody says`),
    ...[...first]
      .filter(([key, text]) => other.has(key) && parameters(text) !== parameters(other.get(key)))
      .map(([key, text]) => `${path} ${key} must have the parameters ${parameters(text)}`),
  ];
}

async function wordsOf(name: string, language: string): Promise<Record<string, unknown>> {
  return (await import(join('..', root, language, name))) as Record<string, unknown>;
}

/**
 * Every text of a module under its whole name; a function, an expression or a list of lists (the phrases a language has
 * for something) counts by its name alone.
 */
function flatten(value: unknown, name = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[name, value]]);
  const isLists = Array.isArray(value) && value.every((item) => typeof item === 'object');
  if (typeof value !== 'object' || value === null || value instanceof RegExp || isLists) {
    return new Map([[name, '']]);
  }
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...flatten(inner, name === '' ? key : `${name} ${key}`),
    ]),
  );
}

function parameters(text = ''): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}

/** The literals of a module that hold an accented letter, « » or ’; comments and expressions are no words. */
function textsOf(file: string): string[] {
  const kind = file.endsWith('.astro') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      // A comment of SQL is no word.
      const text = node.text
        .split('\n')
        .map((line) => line.split('--', 1)[0] ?? '')
        .join('\n');
      if (/[àâäçéèêëîïôöûùüœÀÂÇÉÈÊËÎÏÔŒÙÛ«»’°]|^ : | : $/.test(text)) found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind));
  return found;
}

/** The keys a template may give; one that is nearly all parameter says nothing. */
function templateToPattern(template: string): RegExp[] {
  const fixed = template.replace(/\$\{[^{}]*\}/g, '');
  if (fixed.replace(/[.-]/g, '').length < 2 || fixed === template) return [];
  const parts = template.split(/\$\{[^{}]*\}/).map((part) => part.replace(/[.-]/g, '\\$&'));
  return [new RegExp(`^${parts.join('[\\w.-]+')}$`)];
}

function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:ts|astro)$/.test(name),
  );
}
