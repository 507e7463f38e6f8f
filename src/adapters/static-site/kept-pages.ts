import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { digestOf } from '#adapters/digest.ts';
import { listFiles } from '#adapters/list-files.ts';

/**
 * Removes, from the pages that Astro keeps, those that are not as a whole build left them: cut by a full disk or by the
 * power, or changed by hand. Astro takes what it keeps as it is, and makes what is missing again.
 * @param folder the one given to Astro
 */
export async function forgetDoubtful(folder: string): Promise<void> {
  const { at, prints } = await readFile(recordOf(folder), 'utf8').then(parseRecord, () => nothing);
  for (const [path, file] of listPages(folder)) {
    const print = prints.get(path);
    // A pipeline brings its cache back with the date of the moment: then what the page holds decides.
    if (print !== undefined && (lstatSync(file).ctimeMs <= at || printOf(file) === print)) continue;
    rmSync(file);
  }
}

/** Remembers the pages that Astro keeps, once a build of them is whole. */
export async function rememberPages(folder: string): Promise<void> {
  const former = await readFile(recordOf(folder), 'utf8').then(parseRecord, () => nothing);
  const prints = listPages(folder).map(([path, file]) => {
    const print = lstatSync(file).ctimeMs <= former.at ? former.prints.get(path) : undefined;
    return [path, print ?? printOf(file)] as const;
  });
  await writeFileAtomically(recordOf(folder), JSON.stringify({ at: Date.now(), prints }));
}

function recordOf(folder: string): string {
  return join(folder, 'pages.json');
}

function listPages(folder: string): (readonly [path: string, file: string])[] {
  const pages = join(folder, 'dist');
  return existsSync(pages) ? listFiles(pages).map((path) => [path, join(pages, path)] as const) : [];
}

function printOf(file: string): string {
  return digestOf(readFileSync(file));
}

function parseRecord(text: string): PagesRecord {
  try {
    const { at, prints } = JSON.parse(text) as { at: number; prints: [string, string][] };
    return { at, prints: new Map(prints) };
  } catch {
    return nothing;
  }
}

const nothing: PagesRecord = { at: 0, prints: new Map() };

interface PagesRecord {
  /** When the build was whole, in milliseconds. */
  at: number;
  /** The digest of each page, by its path. */
  prints: ReadonlyMap<string, string>;
}
