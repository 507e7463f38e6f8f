import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readContent, type Content } from '#adapters/content-files/read-content.ts';
import type { NoticeFile } from '#adapters/content-files/read-notice.ts';

/**
 * The catalogue as the service sees it: read once, and again when any of its files changed, edited in place included. A
 * look at the folder is good for two seconds and a half.
 */
export function createContentReader(dir: string, now: () => number): ContentReader {
  let fingerprint = '';
  return keepFresh(
    async (current) => {
      const found = await readFingerprint(dir);
      if (found === fingerprint && current !== undefined) return current;
      const read = await readStill(
        () => readFingerprint(dir),
        () => readContent(dir),
      );
      fingerprint = read.mark;
      return read.value;
    },
    now,
    2500,
  );
}

/**
 * Reads what nobody was writing meanwhile: half of what git brings is no content. Where it never stands still, what was
 * read last serves.
 * @param readMark what is another once anything changed
 * @returns what was read, with its mark; what changes afterwards is seen at the next look
 */
export async function readStill<Value>(
  readMark: () => Promise<string>,
  read: () => Promise<Value>,
): Promise<{ mark: string; value: Value }> {
  for (let turn = 1; ; turn++) {
    const mark = await readMark();
    const value = await read();
    if (turn === mostTurns || (await readMark()) === mark) return { mark, value };
    await sleep(settleMs);
  }
}

const mostTurns = 5;
/** What git writes is whole in less. */
const settleMs = 200;

/**
 * Keeps what a look gave, and looks again when it is old. While people keep asking, the one before serves until the next
 * is read; after a silence, they wait for it.
 * @param look what there is now; what it is given, when nothing changed
 * @param everyMs how long a look is good for
 */
export function keepFresh(look: Look, now: () => number, everyMs: number): ContentReader {
  let current: KnownContent | undefined;
  let refreshing: Promise<KnownContent> | undefined;
  let looked = -Infinity;

  const refresh = async (slug?: string) => {
    looked = now();
    return (current = await look(current, slug));
  };
  /** One look at a time; where nothing can be read just now, what was read before stays. */
  const lookOnce = (slug?: string) =>
    (refreshing ??= refresh(slug)
      .catch((reason: unknown) => {
        if (current === undefined) throw reason;
        return current;
      })
      .finally(() => (refreshing = undefined)));

  return async (slug) => {
    const age = now() - looked;
    // A clock may be set back: then nothing is known of the age.
    if (current === undefined || age > 2 * everyMs || age < 0) await lookOnce(slug);
    else if (age > everyMs) void lookOnce(slug);
    const known = current ?? (await lookOnce(slug));
    if (slug === undefined || known.files.has(slug)) return known;
    // Someone speaks of a notice we never heard of: it may have been accepted a moment ago.
    return refreshing ?? (now() - looked < spacingMs ? known : lookOnce(slug));
  };
}

/** Looks that strangers may ask for, by a name nobody knows, are at least this far from one another. */
const spacingMs = 250;

/**
 * What tells that a file changed, for each one `readContent` reads: neither its folder nor its time alone does. Of logos
 * only the names are known.
 */
async function readFingerprint(dir: string): Promise<string> {
  const [lists, notices, friends, logos] = await Promise.all([
    // A folder that is away for a moment is no empty directory.
    readdir(dir),
    listNames(join(dir, 'notices')),
    listNames(join(dir, 'mini-sites-amis')),
    listNames(join(dir, 'logos')),
  ]);
  const files = [
    ...visible(lists),
    ...notices.map((name) => join('notices', name)),
    ...friends.map((name) => join('mini-sites-amis', name)),
  ];
  const fingerprints = await Promise.all(files.map((name) => readFileFingerprint(join(dir, name))));
  const hash = createHash('sha256').update(JSON.stringify(logos));
  for (const [index, file] of files.entries()) hash.update(`${file}\0${fingerprints[index] ?? ''}\n`);
  return hash.digest('base64');
}

async function listNames(dir: string): Promise<string[]> {
  return visible(await readdir(dir).catch(() => []));
}

function visible(names: readonly string[]): string[] {
  return names.filter((name) => !name.startsWith('.')).sort();
}

async function readFileFingerprint(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || found.isDirectory()) return '';
  return `${found.ctimeMs} ${found.mtimeMs} ${found.size} ${found.ino}`;
}

/** Gives the catalogue; when a slug is named and unknown, after a fresh look. */
export type ContentReader = (slug?: string) => Promise<KnownContent>;

type Look = (current: KnownContent | undefined, slug: string | undefined) => Promise<KnownContent>;

/** What the service needs of `content/`: plain data, that a thread may be given. */
export interface KnownContent extends Pick<
  Content,
  'catalogue' | 'logos' | 'settings' | 'refusalReasons' | 'friends'
> {
  files: ReadonlyMap<string, KnownFile>;
}

/** A notice as its file says it. */
export type KnownFile = Pick<NoticeFile, 'slug' | 'text' | 'notice'>;
