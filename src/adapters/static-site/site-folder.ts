import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '#adapters/digest.ts';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import { fileOf, withTwins, type Twins } from './compress.ts';
import { foldersOf, replaceFolder, updateFolder } from './put-in-place.ts';
import type { Writing } from './shared-writing.ts';
import type { SiteMemory } from './site-memory.ts';

/**
 * The folder of a site while a build fills it. A file that is as the build before left it stays where it is, with its
 * date, which browsers and mirrors go by; what changed is written beside, with its compressed twins, and put in place at
 * the end: a failure leaves the former site as it was.
 * @param draft a folder for what changed, made if need be
 * @param memory what the build before left there, when it is known
 */
export function openSiteFolder({ outDir, draft, memory, writing, seal }: SiteFolderOptions): SiteFolder {
  const files = new Map<string, string>();
  const keys = new Map<string, string>();
  const folders = new Set<string>();
  const changed = new Set<string>();
  const isAsLeft = (path: string) =>
    memory?.files.has(path) === true &&
    !withTwins(path, memory.twins).some((file) => memory.doubtful.has(file));
  const isKept = (path: string, print: string) => memory?.files.get(path) === print && isAsLeft(path);
  const note = (path: string, print: string) => {
    // Of what is written twice, nobody knows what it is made of.
    if (files.has(path)) keys.delete(path);
    files.set(path, print);
    for (let above = dirname(path); above !== '.' && !folders.has(above); above = dirname(above))
      folders.add(above);
  };
  const isFree = (path: string) =>
    !files.has(path) && !folders.has(path) && !foldersOf(path).some((above) => files.has(above));
  const isMadeOf = (path: string, key: string) => {
    const whole = `${writing.how(path)} ${key}`;
    keys.set(path, whole);
    return memory?.keys.get(path) === whole;
  };
  const keep = (path: string, key: string) => {
    const print = isMadeOf(path, key) ? memory?.files.get(path) : undefined;
    if (print === undefined || !isAsLeft(path)) return false;
    note(path, print);
    return true;
  };
  return {
    files,
    keys,
    twins: writing.twins,
    isFree,
    keep,
    make(path, key, content) {
      if (key !== undefined && keep(path, key)) return;
      // There was nothing to write of the same.
      if (keys.has(path) && memory?.keys.get(path) === keys.get(path) && !memory?.files.has(path)) return;
      const made = content();
      if (made !== undefined) this.write(path, made);
    },
    write(path, content) {
      const text = path.endsWith('.html') ? seal(textOf(content), path) : content;
      const bytes = typeof text === 'string' ? encoder.encode(text) : text;
      const print = digestOf(writing.how(path), bytes);
      note(path, print);
      if (isKept(path, print)) return;
      writing.write(path, bytes);
      for (const file of withTwins(path, writing.twins)) changed.add(file);
    },
    settled: () => writing.settled(),
    where: (path) => join(changed.has(path) ? draft : outDir, path),
    place(path, print) {
      note(path, print);
      if (isKept(path, print)) return undefined;
      mkdirSync(draft, { recursive: true });
      changed.add(path);
      return join(draft, path);
    },
    left: (path) => (isAsLeft(path) ? join(outDir, path) : undefined),
    async putInPlace() {
      await writing.settled();
      if (memory === undefined) return replaceFolder(draft, outDir);
      const isWanted = (path: string) => files.has(fileOf(path, writing.twins));
      const former = [...memory.files.keys()].flatMap((path) => withTwins(path, memory.twins));
      // Where a folder came in the place of a file, or a file in that of a folder, what was there is gone already.
      const removed = [...former, ...memory.strangers].filter((path) => !isWanted(path) && isFree(path));
      if (lstatSync(outDir, { throwIfNoEntry: false })?.ino !== memory.folder)
        throw new UserError(tCli('build.moved', { dir: outDir }));
      await updateFolder(outDir, draft, { changed, removed });
    },
  };
}

const encoder = new TextEncoder();

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}

interface SiteFolderOptions {
  outDir: string;
  draft: string;
  memory: SiteMemory | undefined;
  /** How files are written in the draft. */
  writing: Omit<Writing, 'close'>;
  /** A page as it is served, by its path. */
  seal: (html: string, path: string) => string;
}

export interface SiteFolder {
  /** The fingerprint of each file written, by its path. */
  files: ReadonlyMap<string, string>;
  /** The fingerprint of what a file is made of, by its path, for those that were asked for with it. */
  keys: ReadonlyMap<string, string>;
  /** How well its texts are compressed. */
  twins: Twins;
  /** Whether a file may come at a path: no file is there, none where its folder would be, and no folder. */
  isFree: (path: string) => boolean;
  /**
   * Gives the site the file that the build before left at a path, when it was made of the same.
   * @param key the fingerprint of all that the file is made of
   * @returns whether it is there; if not, it is to be written
   */
  keep: (path: string, key: string) => boolean;
  /**
   * Gives the site a file, made only when the one of before cannot be kept.
   * @param key the fingerprint of all that it is made of, when that is known
   * @param content nothing when there is no such file
   */
  make: (path: string, key: string | undefined, content: () => string | Uint8Array | undefined) => void;
  /** Gives the site a file, by its path without a leading slash. */
  write: (path: string, content: string | Uint8Array) => void;
  /** What was given can be read. */
  settled: () => Promise<void>;
  /** The file that the site holds at a path, until it is put in place. */
  where: (path: string) => string;
  /**
   * Gives the site a file too large for the memory.
   * @param print the fingerprint of what it is made of
   * @returns where to write it; nothing when it is there already
   */
  place: (path: string, print: string) => string | undefined;
  /** The file that the build before left at a path, when nobody touched it since. */
  left: (path: string) => string | undefined;
  /** The end: the site is this one. */
  putInPlace: () => Promise<void>;
}
