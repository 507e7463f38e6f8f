import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestOf } from '#adapters/digest.ts';
import { readFactsFiles } from '#adapters/facts/facts-files.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { lastReleases, type Release } from '#domain/facts/last-release.ts';
import type { FriendEntry, MiniSiteEntry } from '#domain/mini-site/schema.ts';
import type { SiteSettings } from '#domain/site/settings.ts';
import type { RefusalReason } from '#domain/vocabulary.ts';
import type { HandedTexts } from './handed-texts.ts';
import { judgedSinceStart } from './judged-notices.ts';
import { readContent } from './read-content.ts';
import { readPages, type EditorialPage } from './read-pages.ts';
import { listFolder } from './regular-file.ts';

/**
 * What the pages show of a `content/` folder, read from its files: by the development server, at each change. Notices that
 * did not change are not judged again.
 */
export async function readDirectory(dir: string): Promise<Directory> {
  const judged = judgedHere(`${dir} ${await printOfLists(dir)}`);
  const [content, { pages }, facts] = await Promise.all([
    readContent(dir, undefined, judged),
    readPages(join(dir, 'pages')),
    readFactsFiles(dir),
  ]);
  return directoryOf({ ...content, pages, releases: lastReleases(facts.files) });
}

/** Of what was read, what a site shows. */
function directoryOf(read: Directory): Directory {
  const { catalogue, settings, miniSites, friends, pages, releases, refusalReasons } = read;
  return { catalogue, settings, miniSites, friends, pages, releases, refusalReasons };
}

const judgedHere = judgedSinceStart();

/** A fingerprint of the lists that notices are judged by. */
async function printOfLists(dir: string): Promise<string> {
  const names = (await listFolder(dir))?.filter((name) => name.endsWith('.yaml')) ?? [];
  const texts = names.map((name) => readFile(join(dir, name)).catch(() => ''));
  return digestOf(...names, ...(await Promise.all(texts)));
}

/** Hands what was read over to another program, which has nothing to parse nor to judge again. */
export async function writeSnapshot(path: string, directory: Directory, pageKeys: PageKeys): Promise<void> {
  const handed: HandedOver = { ...directoryOf(directory), pageKeys };
  await writeFile(path, serialize(handed));
}

/** What `writeSnapshot` wrote. */
export async function readSnapshot(path: string): Promise<HandedOver> {
  return deserialize(await readFile(path)) as HandedOver;
}

/** A directory as its site shows it. */
export interface Directory {
  catalogue: Catalogue;
  settings: SiteSettings;
  /** The curated lists. */
  miniSites: readonly MiniSiteEntry[];
  /** Pages where other people recommend software. */
  friends: readonly FriendEntry[];
  pages: ReadonlyMap<string, EditorialPage>;
  /** The last release each software is known to have had. */
  releases: ReadonlyMap<string, Release>;
  refusalReasons: readonly RefusalReason[];
}

/** What is known of the pages of notices and of lists, by their paths in the site. */
export interface PageKeys {
  /** The fingerprint of all that each shows. */
  keys: ReadonlyMap<string, string>;
  /** Those that are as the build before left them. */
  kept: ReadonlySet<string>;
  /** What each page of a notice shows, as JSON, for those to be made: its key is the digest of it. */
  views?: HandedTexts;
}

interface HandedOver extends Directory {
  pageKeys: PageKeys;
}
