import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';

const run = promisify(execFile);

/** The last commit that searched texts with an index of its own. */
const commit = 'efeaa0353fc71da0f65f39deaca4d60a39381537';

/**
 * The engine of the former version, taken out of the history of git into `.cache/` and run as it was, on the catalogue
 * of today; `undefined` where the history is not there (a shallow clone).
 */
export async function openFormerEngine(catalogue: Catalogue): Promise<FormerEngine | undefined> {
  const folder = resolve('.cache', `search-${commit.slice(0, 7)}`);
  const there = await access(resolve(folder, 'src')).then(
    () => true,
    () => false,
  );
  if (!there && !(await takeOut(folder))) return undefined;
  const load = async (path: string) =>
    (await import(pathToFileURL(resolve(folder, path)).href)) as Record<string, unknown>;
  const { searchFiles } = (await load('src/views/search-index.ts')) as unknown as Views;
  const { createSearchIndex } = (await load('src/domain/search/search-index.ts')) as unknown as Indexes;
  const { search } = (await load('src/domain/search/search.ts')) as unknown as Searches;
  const index = createSearchIndex();
  for (const [name, file] of searchFiles(catalogue)) {
    if (name.startsWith('names')) index.addNames(file);
    else if (name === 'needs') index.addNeeds(file);
    else if (name.startsWith('text-')) index.addText(name.slice('text-'.length), file);
  }
  return (text) => search(index, text).hits.flatMap(({ number }) => index.names.get(number)?.slug ?? []);
}

async function takeOut(folder: string): Promise<boolean> {
  const archive = `${folder}.tar`;
  await mkdir(folder, { recursive: true });
  return run('git', ['archive', '-o', archive, commit, 'src', 'package.json'])
    .then(() => run('tar', ['-xf', archive, '-C', folder]))
    .then(
      () => true,
      () => false,
    );
}

/** Slugs, best first. */
export type FormerEngine = (text: string) => string[];

interface Views {
  searchFiles: (catalogue: Catalogue) => ReadonlyMap<string, unknown>;
}

interface Indexes {
  createSearchIndex: () => {
    names: ReadonlyMap<number, { slug: string }>;
    addNames(file: unknown): void;
    addNeeds(file: unknown): void;
    addText(key: string, file: unknown): void;
  };
}

interface Searches {
  search: (index: ReturnType<Indexes['createSearchIndex']>, text: string) => { hits: { number: number }[] };
}
