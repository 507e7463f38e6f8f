import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent, type Content } from '#adapters/content-files/read-content.ts';

/**
 * The catalogue as the service sees it: read once, and again when any of its files changed, edited in place included.
 * While people keep asking, the one before serves until the next is read; after a silence, they wait for it.
 * @param everyMs how long a look at the folder is good for
 */
export function createContentReader(dir: string, now: () => number, everyMs = 2500): ContentReader {
  let current: Content | undefined;
  let refreshing: Promise<void> | undefined;
  let mark = '';
  let looked = -Infinity;

  const refresh = async () => {
    looked = now();
    // Taken before reading: what changes meanwhile is seen at the next look.
    const found = await readMark(dir);
    if (found === mark && current !== undefined) return;
    current = await readContent(dir);
    mark = found;
  };
  /** One look at a time; a folder that cannot be read just now leaves what was read before. */
  const look = () =>
    (refreshing ??= refresh()
      .catch((reason: unknown) => {
        if (current === undefined) throw reason;
      })
      .finally(() => (refreshing = undefined)));

  return async (slug) => {
    const age = now() - looked;
    // A clock may be set back: then nothing is known of the age.
    if (current === undefined || age > 2 * everyMs || age < 0) await look();
    else if (age > everyMs) void look();
    const known = (current ??= await readContent(dir));
    // Someone speaks of a notice we never heard of: it may have been accepted a moment ago.
    if (slug === undefined || known.files.has(slug) || now() - looked < spacingMs) return known;
    await look();
    return current;
  };
}

/** Looks that strangers may ask for, by a name nobody knows, are at least this far from one another. */
const spacingMs = 250;

/**
 * What tells that a file changed, for each one `readContent` reads: neither its folder nor its time alone does. Of logos
 * only the names are known.
 */
async function readMark(dir: string): Promise<string> {
  const [lists, notices, logos] = await Promise.all([
    listNames(dir),
    listNames(join(dir, 'notices')),
    listNames(join(dir, 'logos')),
  ]);
  const files = [...lists, ...notices.map((name) => join('notices', name))];
  const marks = await Promise.all(files.map((name) => readFileMark(join(dir, name))));
  const hash = createHash('sha256').update(JSON.stringify(logos));
  for (const [index, file] of files.entries()) hash.update(`${file}\0${marks[index] ?? ''}\n`);
  return hash.digest('base64');
}

async function listNames(dir: string): Promise<string[]> {
  return (await readdir(dir).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
}

async function readFileMark(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || found.isDirectory()) return '';
  return `${found.ctimeMs} ${found.mtimeMs} ${found.size} ${found.ino}`;
}

/** Gives the catalogue; when a slug is named and unknown, after a fresh look at the folder. */
export type ContentReader = (slug?: string) => Promise<Content>;
