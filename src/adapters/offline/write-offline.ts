import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '#adapters/digest.ts';
import { listFiles } from '#adapters/list-files.ts';
import type { Site } from '#views/site.ts';
import { tOffline } from '#words/offline.ts';
import { openArchive, type ArchiveContent, type ArchiveEntry, type FormerArchive } from './archive.ts';
import { filesScript, offlinePage, type OfflineCopy } from './offline-page.ts';
import { classicScripts, serverScript } from './offline-scripts.ts';

export const offlineFile = 'annuaire-hors-ligne.zip';

/** Folder of the copy inside the archive, so that it opens as one. */
const folder = 'annuaire-hors-ligne';

/**
 * Writes the copy of a site that opens from a folder: its pages, logos, lists and search, without what needs a server. What
 * the copy of before has already is taken from it.
 * @param siteDir the pages of the site, their scripts and their pictures, as Astro and the steps after it wrote them
 * @returns how many files it holds, how many bytes it weighs, and what each was made of
 */
export async function writeOffline(
  siteDir: string,
  site: Site,
  place: OfflinePlace,
): Promise<OfflineWritten> {
  const names = listFiles(siteDir).sort();
  const looks = names.filter((name) =>
    /^(?:logos\/|identite\/|favicon\.[^/]*$|assets\/[^/]*\.css$)/.test(name),
  );
  const { pages, modules } = await lookAtPages(
    siteDir,
    names.filter((name) => name.endsWith('.html') && !isLeftOut(name)),
  );
  const scriptOf = new Map(modules.map((name) => [name, `scripts/${name.split('/').at(-1) ?? ''}`]));
  const copy: OfflineCopy = {
    base: site.href('/'),
    siteUrl: site.url,
    files: new Set([...pages.keys(), ...looks, ...scriptOf.values(), filesScript]),
    scripts: scriptOf,
  };
  // What a page of the copy depends on beside its own text.
  const shared = digestOf(copy.base, copy.siteUrl, ...copy.files, ...scriptOf.keys());
  const date = site.builtAt.slice(0, 10);
  const items: Item[] = [
    textItem(
      tOffline('readme.file'),
      `${tOffline('readme', { site: site.name, date, url: site.url, licence: site.licence.label })}\n`,
    ),
    textItem(filesScript, await serverScript()),
    ...[...(await classicScripts(siteDir, modules))].map(([module, text]) =>
      textItem(scriptOf.get(module) ?? module, text),
    ),
    ...[...pages].map(([name, print]) => ({
      name,
      print: digestOf(shared, print),
      content: async () => offlinePage(await readFile(join(siteDir, name), 'utf8'), name, copy),
    })),
    ...[...place.data].map(([name, print]) => ({
      name: name.replace(/\.json$/, '.js'),
      print,
      content: async () => `annuaireFichier(${(await place.read(name)).toString('utf8').trim()});\n`,
    })),
  ];
  for (const name of looks) {
    const bytes = await readFile(join(siteDir, name));
    items.push({ name, print: digestOf(bytes), content: () => bytes });
  }
  return packItems(items, site.builtAt, place);
}

async function packItems(
  items: readonly Item[],
  builtAt: string,
  place: OfflinePlace,
): Promise<OfflineWritten> {
  const { former } = place;
  const target = place.at(digestOf(builtAt, ...items.flatMap(({ name, print }) => [name, print])));
  if (target === undefined && former !== undefined)
    return { files: items.length, bytes: (await stat(former.file)).size, entries: former.entries };
  if (target === undefined) throw new Error(`${offlineFile}: neither kept nor to be written`);
  const archive = openArchive(target, builtAt, former);
  for (const { name, print, content } of items) await archive.add(`${folder}/${name}`, print, content);
  return { files: items.length, ...archive.close() };
}

function textItem(name: string, text: string): Item {
  return { name, print: digestOf(text), content: () => text };
}

/** What needs the service, or stands in other people’s pages. */
function isLeftOut(name: string): boolean {
  return /^(?:404|par-tag|suivi|etat|contribuer)\.html$|^contribuer\/|^content\/|\/carte\.html$/.test(name);
}

/** The pages worth keeping, with the digest of each, and the module scripts they run; old addresses lead nowhere from a folder. */
async function lookAtPages(siteDir: string, names: readonly string[]) {
  const pages = new Map<string, string>();
  const modules = new Set<string>();
  for (const name of names) {
    const html = await readFile(join(siteDir, name), 'utf8');
    if (html.includes('http-equiv="refresh"')) continue;
    pages.set(name, digestOf(html));
    for (const [, module = ''] of html.matchAll(
      /<script type="module" src="[^"]{0,300}?(assets\/[^"]{1,200})"/g,
    ))
      modules.add(module);
  }
  return { pages, modules: [...modules] };
}

interface Item {
  name: string;
  /** The digest of what the content is made of. */
  print: string;
  content: () => ArchiveContent | Promise<ArchiveContent>;
}

/** Where the copy goes, and where it takes what is no page. */
export interface OfflinePlace {
  /** The files of data it holds, by their path in the site, with their fingerprint. */
  data: Iterable<readonly [name: string, print: string]>;
  read: (path: string) => Promise<Buffer>;
  /** The copy of before. */
  former: FormerArchive | undefined;
  /** @returns the file to write; nothing when the copy of before is made of the same */
  at: (print: string) => string | undefined;
}

export interface OfflineWritten {
  files: number;
  bytes: number;
  entries: ReadonlyMap<string, ArchiveEntry>;
}
