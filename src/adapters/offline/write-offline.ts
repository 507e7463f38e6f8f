import { closeSync, openSync, writeSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { Site } from '#views/site.ts';
import { tOffline } from '#words/offline.ts';
import { filesScript, offlinePage, type OfflineCopy } from './offline-page.ts';
import { classicScripts, serverScript } from './offline-scripts.ts';

export const offlineFile = 'annuaire-hors-ligne.zip';

/** Folder of the copy inside the archive, so that it opens as one. */
const folder = 'annuaire-hors-ligne';

/**
 * Writes in a built site the copy of it that opens from a folder: its pages, logos, lists and search, without what needs
 * a server. One file after the other, so that a large directory is never in memory whole.
 * @returns how many files it holds, and how many bytes it weighs
 */
export async function writeOffline(siteDir: string, site: Site): Promise<{ files: number; bytes: number }> {
  const names = (await readdir(siteDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(siteDir.length + 1))
    .sort();
  const data = names.filter((name) => /^(?:recherche|notices)\/[^/]+\.json$/.test(name));
  const looks = names.filter(
    (name) =>
      /^(?:logos\/|identite\/|favicon\.[^/]*$|assets\/[^/]*\.css$)/.test(name) && !/\.(?:br|gz)$/.test(name),
  );
  const { pages, modules } = await lookAtPages(
    siteDir,
    names.filter((name) => name.endsWith('.html') && !isLeftOut(name)),
  );
  const scriptOf = new Map(modules.map((name) => [name, `scripts/${name.split('/').at(-1) ?? ''}`]));
  const copy: OfflineCopy = {
    base: site.href('/'),
    siteUrl: site.url,
    files: new Set([...pages, ...looks, ...scriptOf.values(), filesScript]),
    scripts: scriptOf,
  };
  const archive = openArchive(join(siteDir, offlineFile), site.builtAt);
  archive.add(
    tOffline('readme.file'),
    `${tOffline('readme', { site: site.name, date: site.builtAt.slice(0, 10), url: site.url, licence: site.licence.label })}\n`,
  );
  archive.add(filesScript, await serverScript());
  for (const [module, text] of await classicScripts(siteDir, modules))
    archive.add(scriptOf.get(module) ?? module, text);
  for (const name of pages)
    archive.add(name, offlinePage(await readFile(join(siteDir, name), 'utf8'), name, copy));
  for (const name of data) {
    const json = await readFile(join(siteDir, name), 'utf8');
    archive.add(name.replace(/\.json$/, '.js'), `annuaireFichier(${json.trim()});\n`);
  }
  for (const name of looks) archive.add(name, await readFile(join(siteDir, name)));
  return archive.close();
}

/** What needs the service, or stands in other people’s pages. */
function isLeftOut(name: string): boolean {
  return /^(?:404|par-tag|suivi|etat|contribuer)\.html$|^contribuer\/|^content\/|\/carte\.html$/.test(name);
}

/** The pages worth keeping, and the module scripts they run; old addresses, that send on, lead nowhere from a folder. */
async function lookAtPages(siteDir: string, names: readonly string[]) {
  const pages: string[] = [];
  const modules = new Set<string>();
  for (const name of names) {
    const html = await readFile(join(siteDir, name), 'utf8');
    if (html.includes('http-equiv="refresh"')) continue;
    pages.push(name);
    for (const [, module = ''] of html.matchAll(
      /<script type="module" src="[^"]{0,300}?(assets\/[^"]{1,200})"/g,
    ))
      modules.add(module);
  }
  return { pages, modules: [...modules] };
}

/** The method of compression, as ZIP numbers it. @see APPNOTE.TXT 4.4.5 */
const deflated = 8;

function openArchive(path: string, date: string): Archive {
  const out = openSync(path, 'w');
  let files = 0;
  let bytes = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    bytes += chunk.length;
    writeSync(out, chunk);
  });
  return {
    add(name, content) {
      const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const isPacked = extname(name) === '.webp';
      const file: ZipInputFile = {
        filename: `${folder}/${name}`,
        size: whole.byteLength,
        crc: crc32(whole),
        compression: isPacked ? 0 : deflated,
        mtime: date,
      };
      zip.add(file);
      // Node’s own compression is five times faster than one in JavaScript.
      file.ondata?.(null, isPacked ? whole : deflateRawSync(whole), true);
      files += 1;
    },
    close() {
      zip.end();
      closeSync(out);
      if (failure !== null) throw failure;
      return { files, bytes };
    },
  };
}

interface Archive {
  add: (name: string, content: string | Uint8Array<ArrayBuffer>) => void;
  close: () => { files: number; bytes: number };
}
