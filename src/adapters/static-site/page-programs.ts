import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { digestOf, digestOfFile } from '#adapters/digest.ts';
import { listFiles } from '#adapters/list-files.ts';
import { recall, remember } from '#adapters/remembered.ts';
import type { SiteSettings } from '#domain/site/settings.ts';

const form = 'programs of pages 1';

/** How many are kept; those that were of use within the hour may be another build’s. */
const mostKept = 4;
const hourMs = 3600 * 1000;

/**
 * Where the programs that make the pages are kept from one build to the next, by all that goes into them: the code, the
 * address, the language and the colours. Notices are read when they run.
 * @param code the fingerprint of the code
 */
export function programsFolder(
  code: string,
  siteUrl: string,
  { lang, colours }: Pick<SiteSettings, 'lang' | 'colours'>,
): string {
  const key = digestOf(code, siteUrl, lang, JSON.stringify(colours), process.version);
  return resolve(process.env.PROGRAM_CACHE ?? join('.cache', 'programs'), key);
}

/** The programs of a build before; nothing when there are none, or when a file of them is not as it was left. */
export async function recallPrograms(folder: string): Promise<PagePrograms | undefined> {
  const record = await recall<ProgramsRecord>(recordOf(folder), form);
  if (record === undefined) return undefined;
  try {
    for (const [path, print] of record.prints)
      if (digestOfFile(join(folder, path)) !== print) return undefined;
    const now = new Date();
    utimesSync(folder, now, now);
  } catch {
    return undefined;
  }
  return {
    entry: join(folder, record.entry),
    styles: join(folder, stylesFile),
    copySite: (to) => {
      cpSync(join(folder, siteFolder), to, { recursive: true });
    },
  };
}

/**
 * Keeps the programs of a build that has ended well.
 * @param made where `programsKeeper` has put them, beside the folder
 */
export async function keepPrograms(made: string, folder: string): Promise<void> {
  const files = existsSync(made) ? listFiles(made) : [];
  const entry = files.find((path) => path.startsWith(`${serverFolder}${entryPrefix}`));
  // Another build of the same code may have left them meanwhile, and a third one run them.
  if (entry === undefined || (await recallPrograms(folder)) !== undefined) return;
  const prints = files.map((path) => [path, digestOfFile(join(made, path))] as const);
  await remember(recordOf(made), form, { entry, prints: new Map(prints) } satisfies ProgramsRecord);
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
  forgetOld(dirname(folder));
}

function forgetOld(shelf: string, now = Date.now()): void {
  const aged = readdirSync(shelf)
    .map((name) => join(shelf, name))
    // Another build may be forgetting the same.
    .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { path, at } of aged.slice(mostKept))
    if (now - at > hourMs) rmSync(path, { recursive: true, force: true });
}

function recordOf(folder: string): string {
  return join(folder, 'programs');
}

/** In the folder of some programs: what runs, what goes to the site as it is, and the styles that each page wears. */
export const serverFolder = 'server/';
export const siteFolder = 'site';
export const stylesFile = 'styles.json';

/** What Astro calls the program that makes the pages. */
const entryPrefix = 'prerender-entry';

export interface PagePrograms {
  /** The file to run. */
  entry: string;
  /** A file with the styles of each page. */
  styles: string;
  /** Puts what the pages ask for, scripts and styles, in a folder. */
  copySite: (to: string) => void;
}

interface ProgramsRecord {
  entry: string;
  /** The digest of each file, by its path. */
  prints: ReadonlyMap<string, string>;
}
