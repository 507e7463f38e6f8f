import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  const prints = [...listPages(folder)].map(([path, file]) => {
    const print = lstatSync(file).ctimeMs <= former.at ? former.prints.get(path) : undefined;
    return [path, print ?? printOf(file)] as const;
  });
  const draft = `${recordOf(folder)}.${process.pid}.tmp`;
  await writeFile(draft, JSON.stringify({ at: Date.now(), prints }));
  await rename(draft, recordOf(folder));
}

function recordOf(folder: string): string {
  return join(folder, 'pages.json');
}

function* listPages(folder: string): Iterable<readonly [path: string, file: string]> {
  const pages = join(folder, 'dist');
  if (lstatSync(pages, { throwIfNoEntry: false }) === undefined) return;
  for (const entry of readdirSync(pages, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isDirectory()) yield [file.slice(pages.length + 1), file];
  }
}

function printOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('base64url');
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
