import { existsSync, lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFile } from '#adapters/digest.ts';
import { listFiles } from '#adapters/list-files.ts';
import { recall, remember } from '#adapters/remembered.ts';

const form = 'pages of Astro 1';

/** Astro’s own list of what its pages were made of. */
const listOfPages = 'incremental-build.json';

/**
 * Removes, from what Astro keeps, the files that are not as a whole build left them: cut by a full disk or by the power,
 * or changed by hand. Astro takes what it keeps as it is, and makes what is missing again.
 * @param folder the one given to Astro
 */
export async function forgetDoubtful(folder: string): Promise<void> {
  const { at, prints } = await recallPages(folder);
  for (const [path, file] of listKept(folder)) {
    const print = prints.get(path);
    // A pipeline brings its cache back with the date of the moment: then what the file holds decides.
    if (print !== undefined && (lstatSync(file).ctimeMs <= at || digestOfFile(file) === print)) continue;
    rmSync(file);
  }
}

/** Remembers what Astro keeps, once a build of its pages is whole. */
export async function rememberPages(folder: string): Promise<void> {
  const former = await recallPages(folder);
  const prints = listKept(folder).map(([path, file]) => {
    const print = lstatSync(file).ctimeMs <= former.at ? former.prints.get(path) : undefined;
    return [path, print ?? digestOfFile(file)] as const;
  });
  await remember(recordOf(folder), form, { at: Date.now(), prints: new Map(prints) } satisfies PagesRecord);
}

async function recallPages(folder: string): Promise<PagesRecord> {
  return (await recall<PagesRecord>(recordOf(folder), form)) ?? { at: 0, prints: new Map() };
}

function recordOf(folder: string): string {
  return join(folder, 'pages');
}

/** Whether Astro keeps any. */
export function hasPages(folder: string): boolean {
  return existsSync(join(folder, listOfPages));
}

/** The pages, and the list that says what each was made of. */
function listKept(folder: string): (readonly [path: string, file: string])[] {
  const pages = existsSync(join(folder, 'dist')) ? listFiles(folder, 'dist/') : [];
  return [listOfPages, ...pages]
    .map((path) => [path, join(folder, path)] as const)
    .filter(([, file]) => existsSync(file));
}

interface PagesRecord {
  /** When the build was whole, in milliseconds. */
  at: number;
  /** The digest of each file, by its path. */
  prints: ReadonlyMap<string, string>;
}
