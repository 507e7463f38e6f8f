import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directoryLanguages } from '#domain/site/language.ts';
import { findCircles, groupGraph, importsOf as imports, readModuleGraph } from './module-graph.ts';

const files = (dir: string, suffix: RegExp) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => suffix.test(name))
    .map((name) => join(dir, name));
const source = /(?<!\.test)(?<!\.examples)\.(?:ts|astro)$/;
const graph = readModuleGraph(['src', 'scripts']);

/** Who may import whom, from the ground up. Pages read content through `src/catalogue.ts`. */
const layers: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  views: ['domain', 'i18n'],
  adapters: ['domain', 'i18n', 'views'],
  service: ['domain', 'i18n', 'views', 'adapters'],
  browser: ['domain', 'i18n', 'views'],
  'catalogue.ts': ['domain', 'i18n', 'views', 'adapters'],
  'language.ts': ['domain', 'i18n'],
  components: ['domain', 'i18n', 'views', 'browser', 'catalogue.ts', 'layouts'],
  layouts: ['domain', 'i18n', 'views', 'browser', 'catalogue.ts', 'components'],
  pages: ['domain', 'i18n', 'views', 'adapters', 'browser', 'catalogue.ts', 'components', 'layouts'],
  scripts: ['domain', 'i18n', 'views', 'adapters', 'service', 'language.ts'],
};

/**
 * What the rules know of the language of the directory, in the folder of each: data that only the domain reads the shape
 * of. Every other word is for people, and the domain says none.
 */
const wordsOfRules: readonly string[] = ['language.ts', 'sayings.ts', 'search-language.ts'];

/** Libraries behind an adapter that only turn a value into a text or a drawing: whoever shows something may ask them. */
const pureAdapters: readonly string[] = [
  'src/adapters/content-files/write-notice.ts',
  'src/adapters/markdown.ts',
  'src/adapters/qr-code.ts',
];

/** The rooms of the service, from the ground up: what each may ask of the others. `main.ts` alone knows them all. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  content: [],
  'env.ts': [],
  'env-docs.ts': ['env.ts'],
  switch: ['env.ts'],
  operations: ['env.ts', 'switch'],
  intake: ['content', 'operations', 'switch'],
  dispatch: ['content', 'env.ts', 'operations', 'switch'],
  http: ['content', 'intake', 'operations', 'switch'],
  'main.ts': ['content', 'env.ts', 'switch', 'operations', 'intake', 'dispatch', 'http'],
};

const isOpenToAll = (module: string) =>
  pureAdapters.includes(module) || wordsOfRules.some((name) => module === `src/i18n/fr/${name}`);
const layerOf = (module: string) => module.split('/')[module.startsWith('scripts/') ? 0 : 1];
const roomOf = (module: string) => (module.startsWith('src/service/') ? module.split('/')[2] : undefined);

/** The arrows that a table does not allow, with the modules to look at. */
function strangeArrows(table: typeof layers, groupOf: (module: string) => string | undefined): string[] {
  return [...graph].flatMap(([module, targets]) => {
    const from = groupOf(module);
    if (from === undefined) return [];
    return targets
      .filter((target) => {
        const to = isOpenToAll(target) ? undefined : groupOf(target);
        return to !== undefined && to !== from && !(table[from] ?? []).includes(to);
      })
      .map((target) => `${module} → ${target}`);
  });
}

/** Markup without its `{…}`, however deep: what is left is what the component itself says. */
function withoutExpressions(markup: string): string {
  const shorter = markup.replace(/\{[^{}]*\}/g, '');
  return shorter === markup ? markup : withoutExpressions(shorter);
}

describe('the architecture', () => {
  // When this fails: the rule you wrote needs an effect. Take it as an argument, or move the code behind an adapter.
  it('keeps the domain pure: it imports zod, itself and what it is told of a language, nothing else', () => {
    const known = ['zod', ...wordsOfRules.map((name) => `#words/${name}`)];
    const strangers = files('src/domain', source).flatMap((file) =>
      imports(file)
        .filter((target) => !known.includes(target) && !/^(?:#domain\/|\.\/)/.test(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  // When this fails: the domain would reach, by these words, what it may not import.
  it('tells the domain of a language by data alone, which asks the domain for its shape', () => {
    const asked = directoryLanguages.flatMap((language) =>
      wordsOfRules.flatMap((name) => imports(`src/i18n/${language}/${name}`)),
    );
    expect(asked.filter((target) => !target.startsWith('#domain/'))).toEqual([]);
    expect(asked).not.toEqual([]);
  });

  // When this fails: the arrow goes up. Move what is shared down, or give it as an argument.
  it('has layers, and arrows that only go down', () => {
    expect(strangeArrows(layers, layerOf)).toEqual([]);
    expect([...groupGraph(graph, layerOf).keys()].sort()).toEqual(Object.keys(layers).sort());
  });

  it('has rooms in the service, and arrows between them that only go down', () => {
    expect(strangeArrows(rooms, roomOf)).toEqual([]);
    expect(findCircles(groupGraph(graph, roomOf))).toEqual([]);
    expect(Object.keys(rooms)).toHaveLength(9);
  });

  it('has no module that leads back to itself, types included', () => {
    expect(findCircles(graph)).toEqual([]);
  });

  it('lets pages read content through one module', () => {
    const readers = [
      ...files('src/pages', source),
      ...files('src/components', source),
      ...files('src/layouts', source),
    ].filter((file) =>
      imports(file).some(
        (target) => /^#adapters\/content-files\/(?!read-pages)/.test(target) || target === 'astro:content',
      ),
    );
    expect(readers).toEqual([]);
  });

  it('keeps pages thin: 30 lines of script at most', () => {
    const long = files('src/pages', /\.astro$/).filter((file) => {
      const script = /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
      return script.split('\n').length > 30;
    });
    expect(long).toEqual([]);
  });

  it('keeps what people read out of components', () => {
    const french = files('src/components', /\.astro$/)
      .concat(files('src/layouts', /\.astro$/))
      .filter((file) => {
        const text = readFileSync(file, 'utf8')
          .replace(/^---\n[\s\S]*?\n---/, '')
          .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
          .replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
        const shown = withoutExpressions(text).match(/>[^<>{}]*(?=<)/g) ?? [];
        return shown.some((words) => /[a-zàâçéèêëîïôûùœ]{3}/i.test(words));
      });
    expect(french).toEqual([]);
  });

  it('reads the environment at the doors only', () => {
    // A program started by an adapter inherits its PATH: that is passing on, not deciding by it.
    const allowed =
      /^src\/(?:catalogue\.ts|language\.ts|service\/|adapters\/(?:static-site\/|pagefind\/|local-git\/git\.ts))/;
    const readers = files('src', source).filter(
      (file) => !allowed.test(file) && /process\.env[[.]/.test(readFileSync(file, 'utf8')),
    );
    expect(readers).toEqual([]);
  });

  // When this fails: one of the two is a special case. Say in its name of what.
  it('gives no two exported types one name', () => {
    const names = files('src', source).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export (?:type|interface|class) (\w+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has no module named for nothing', () => {
    const names = files('src', source).filter((file) =>
      /\/(?:utils?|helpers?|misc|common|manager)(?:\/|\.)/.test(file),
    );
    expect(names).toEqual([]);
  });
});
