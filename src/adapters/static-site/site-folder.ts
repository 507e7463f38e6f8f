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
  const alike = new Map<string, readonly string[]>();
  const folders = new Set<string>();
  const changed = new Set<string>();
  const isAsLeft = (path: string) => memory?.files.has(path) === true && !memory.doubtful.has(path);
  const isKept = (path: string, print: string) => memory?.files.get(path) === print && isAsLeft(path);
  const note = (path: string, print: string) => {
    // Of what is written twice, nobody knows what it is made of.
    if (files.has(path)) for (const [name, paths] of alike) if (paths.includes(path)) keys.delete(name);
    files.set(path, print);
    for (let above = dirname(path); above !== '.' && !folders.has(above); above = dirname(above))
      folders.add(above);
  };
  const isFree = (path: string) =>
    !files.has(path) && !folders.has(path) && !foldersOf(path).some((above) => files.has(above));
  const keep = (name: string, paths: readonly string[], key: string) => {
    keys.set(name, key);
    alike.set(name, paths);
    if (memory?.twins !== writing.twins || memory.keys.get(name) !== key) return false;
    // One that was not there had nothing to say.
    const left = paths.filter((path) => memory.files.has(path));
    if (left.length === 0 || !left.every(isAsLeft)) return false;
    for (const path of left) note(path, memory.files.get(path) ?? '');
    return true;
  };
  return {
    files,
    keys,
    twins: writing.twins,
    isFree,
    keep,
    make(wanted, key) {
      const paths = wanted.map(({ path }) => path);
      if (key !== undefined && keep(paths[0] ?? '', paths, key)) return;
      for (const { path, text } of wanted) {
        const made = text();
        if (made !== undefined) this.write(path, made);
      }
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
      const isOver = (path: string) => memory.twins !== writing.twins || !files.has(path);
      const over = [...memory.files.keys()].filter(isOver);
      const former = over.flatMap((path) => withTwins(path, memory.twins));
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
  /** The fingerprint of what files are made of, by the name they have together, for those that were asked for with it. */
  keys: ReadonlyMap<string, string>;
  /** How well its texts are compressed. */
  twins: Twins;
  /** Whether a file may come at a path: no file is there, none where its folder would be, and no folder. */
  isFree: (path: string) => boolean;
  /**
   * Gives the site the files that the build before left at some paths, when it made them, all of them, of the same.
   * @param name what they are known by together: the path of the first, unless it may change
   * @param key the fingerprint of all that they are made of
   * @returns whether they are there; if not, they are to be written
   */
  keep: (name: string, paths: readonly string[], key: string) => boolean;
  /**
   * Gives the site files that are made of the same, anew only when those of before cannot be kept.
   * @param key the fingerprint of all that they are made of, when that is known
   */
  make: (files: readonly FileToMake[], key: string | undefined) => void;
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

interface FileToMake {
  path: string;
  /** What it holds; nothing when there is no such file. */
  text: () => string | Uint8Array | undefined;
}
