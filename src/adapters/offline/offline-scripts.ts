import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundleFiles, type Plugin } from 'esbuild';

/**
 * The module scripts of a built site, each as one script that a browser runs from `file:`: modules are refused there, and
 * so is `fetch`, whose calls go to `src/browser/offline/files.ts`.
 * @param siteDir the folder of the built site
 * @param modules paths of the module scripts in it
 * @returns the text of each script, by the path of its module
 */
export async function classicScripts(
  siteDir: string,
  modules: readonly string[],
): Promise<Map<string, string>> {
  const texts = modules.map(async (module) => [module, await bundle(join(siteDir, module))] as const);
  return new Map(await Promise.all(texts));
}

/** The script that stands for the server. */
export function serverScript(): Promise<string> {
  return bundle('src/browser/offline/files.ts');
}

/** What Vite would load ahead of a module loaded on demand is in the bundle already. */
const withoutPreloads: Plugin = {
  name: 'annuaire:without-preloads',
  setup(build) {
    build.onLoad({ filter: /\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/__vite__mapDeps\(\[[\d,]{0,2000}\]\)/g, '[]'),
      loader: 'js',
    }));
  },
};

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await bundleFiles({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    // What stays of import.meta belongs to workers, which no browser starts from a folder.
    logOverride: { 'empty-import-meta': 'silent' },
    logLevel: 'error',
    define: { fetch: 'annuaireLire' },
    plugins: [withoutPreloads],
  });
  return outputFiles[0]?.text ?? '';
}
