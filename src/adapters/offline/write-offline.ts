import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { digestOf } from '#adapters/digest.ts';
import { pictogramsPath } from '#domain/site/routes.ts';
import type { Site } from '#views/site.ts';
import { tOffline } from '#words/offline.ts';
import { openArchive, type Archive, type ArchiveEntry } from './archive.ts';
import { filesScript, type OfflineCopy } from './offline-page.ts';
import { classicScripts, serverScript } from './offline-scripts.ts';
import type { FileAs, Packed, Piece } from './pack.ts';
import type { PageOfCopy, PageScripts } from './page-scripts.ts';
import { openPacking, type Packing } from './shared-packing.ts';

export const offlineFile = 'annuaire-hors-ligne.zip';

/** Pictures and styles that pages name; the pictograms are asked for by scripts. */
function isLook(name: string): boolean {
  return (
    /^(?:logos\/|identite\/|favicon\.[^/]*$|assets\/[^/]*\.css$)/.test(name) || `/${name}` === pictogramsPath
  );
}

/** How many files may be packed before the first of them is in the archive. */
const mostAhead = 64;

/** Folder of the copy inside the archive, so that it opens as one. */
const folder = 'annuaire-hors-ligne';

/**
 * Writes the copy of a site that opens from a folder: its pages, logos, lists and search, without what needs a server. What
 * the copy of before has already is taken from it.
 * @param siteDir the scripts of the site, as Astro wrote them
 * @returns how many files it holds, how many bytes it weighs, and what each was made of
 */
export async function writeOffline(
  siteDir: string,
  site: Site,
  place: OfflinePlace,
): Promise<OfflineWritten> {
  const looks = [...place.files].filter(([name]) => isLook(name)).sort(byName);
  const pages = lookAtPages(place);
  const modules = [...new Set([...pages.values()].flatMap((page) => page.modules))];
  const scriptOf = new Map(modules.map((name) => [name, `scripts/${name.split('/').at(-1) ?? ''}`]));
  const copy: OfflineCopy = {
    base: site.href('/'),
    siteUrl: site.url,
    files: new Set([...pages.keys(), ...looks.map(([name]) => name), ...scriptOf.values(), filesScript]),
    scripts: scriptOf,
  };
  // What a page of the copy depends on beside its own text. Joined: too many to be arguments, at 50,000 notices.
  const shared = digestOf(
    copy.base,
    copy.siteUrl,
    [...copy.files].join('\n'),
    [...scriptOf.keys()].join('\n'),
  );
  const date = site.builtAt.slice(0, 10);
  const fileAs = (as: FileAs, name: string) => () => ({ as, file: place.where(name) });
  // The scripts are made meanwhile, by another process.
  const scripts = Promise.all([serverScript(), classicScripts(siteDir, modules)]);
  const ofSite: Item[] = [
    ...[...pages].map(([name, { print }]) => ({
      name,
      print: digestOf(shared, print),
      content: fileAs('page', name),
    })),
    ...[...place.files]
      .filter(([name]) => isSearched(name))
      .map(([name, print]) => ({
        name: name.replace(/\.json$/, '.js'),
        print,
        content: fileAs('data', name),
      })),
    ...looks.map(([name, print]) => ({ name, print, content: fileAs('look', name) })),
  ];
  const [server, ofModules] = await scripts;
  const items: Item[] = [
    textItem(
      tOffline('readme.file'),
      `${tOffline('readme', { site: site.name, date, url: site.url, licence: site.licence.label })}\n`,
    ),
    textItem(filesScript, server),
    ...[...ofModules].map(([module, text]) => textItem(scriptOf.get(module) ?? module, text)),
    ...ofSite,
  ];
  return packItems(items, { copy, pages, builtAt: site.builtAt, place });
}

async function packItems(
  items: readonly Item[],
  { copy, pages, builtAt, place }: ItemsOfCopy,
): Promise<OfflineWritten> {
  const { former } = place;
  const target = place.at(digestOf(builtAt, items.map(({ name, print }) => `${name} ${print}`).join('\n')));
  if (target === undefined && former !== undefined)
    return {
      files: items.length,
      bytes: (await stat(former.file)).size,
      memory: { entries: former.entries, pages },
    };
  if (target === undefined) throw new Error(`${offlineFile}: neither kept nor to be written`);
  const archive = openArchive(target, builtAt, former);
  const packing = openPacking(copy);
  await addInOrder(items, archive, packing).finally(packing.close);
  const { entries, bytes } = archive.close();
  return { files: items.length, bytes, memory: { entries, pages } };
}

/** Puts files in an archive in their order, while those that follow are packed. */
async function addInOrder(items: readonly Item[], archive: Archive, packing: Packing): Promise<void> {
  const ahead: { path: string; print: string; packed: Packed | Promise<Packed> }[] = [];
  const addFirst = async () => {
    const first = ahead.shift();
    if (first !== undefined) archive.add(first.path, first.print, await first.packed);
  };
  for (const { name, print, content } of items) {
    const path = `${folder}/${name}`;
    const packed = archive.before(path, print) ?? packing.pack({ name, content: content() });
    ahead.push({ path, print, packed });
    // The other thread tells what it has packed, and Pagefind, another process, is told the texts.
    await othersTurn();
    if (ahead.length > mostAhead) await addFirst();
  }
  while (ahead.length > 0) await addFirst();
}

function textItem(name: string, text: string): Item {
  return { name, print: digestOf(text), content: () => text };
}

/** What the search reads, and the tools of a selection. */
function isSearched(name: string): boolean {
  return /^(?:recherche|notices)\/[^/]+\.json$/.test(name);
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

/** What needs the service, or stands in other people’s pages. */
function isLeftOut(name: string): boolean {
  return /^(?:404|par-tag|suivi|etat|contribuer)\.html$|^contribuer\/|^content\/|\/carte\.html$/.test(name);
}

/** The pages worth keeping, by their path, each with the module scripts it runs. */
function lookAtPages({ files, where, scripts }: OfflinePlace): Map<string, PageOfCopy> {
  const found = new Map<string, PageOfCopy>();
  const names = [...files].filter(([name]) => name.endsWith('.html') && !isLeftOut(name));
  for (const [name, print] of names.sort(byName)) {
    const modules = scripts.of(name, print, () => readFileSync(where(name), 'utf8'));
    if (modules !== undefined) found.set(name, { print, modules });
  }
  return found;
}

interface Item {
  name: string;
  /** The digest of what the content is made of. */
  print: string;
  content: () => Piece['content'];
}

interface ItemsOfCopy {
  copy: OfflineCopy;
  pages: OfflineMemory['pages'];
  builtAt: string;
  place: OfflinePlace;
}

/** Where the copy goes, and where it takes what it is made of. */
export interface OfflinePlace {
  /** The files of the site, by their path in it, with their fingerprint. */
  files: ReadonlyMap<string, string>;
  /** The file of a path. */
  where: (path: string) => string;
  /** What its pages run. */
  scripts: PageScripts;
  /** The copy of before. */
  former: (OfflineMemory & { file: string }) | undefined;
  /** @returns the file to write; nothing when the copy of before is made of the same */
  at: (print: string) => string | undefined;
}

export interface OfflineWritten {
  files: number;
  bytes: number;
  memory: OfflineMemory;
}

/** What a copy was made of, for the next one. */
export interface OfflineMemory {
  entries: ReadonlyMap<string, ArchiveEntry>;
  /** Its pages, by their path in the site. */
  pages: ReadonlyMap<string, PageOfCopy>;
}
