import { closeSync, openSync, writeSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import type { Site } from '#views/site.ts';
import { to } from '#words/offline.ts';
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
  const pages = names.filter((name) => name.endsWith('.html') && !isLeftOut(name));
  const data = names.filter((name) => /^(?:recherche|notices)\/[^/]+\.json$/.test(name));
  const pictures = names.filter(
    (name) => name.startsWith('logos/') || /^(?:identite\/|favicon\.)[^/]*$/.test(name),
  );
  const modules = await moduleScripts(siteDir, pages);
  const scripts = await classicScripts(siteDir, modules);
  const copy: OfflineCopy = {
    base: site.href('/'),
    siteUrl: site.url,
    files: new Set([...pages, ...pictures.filter((name) => !isCompressed(name))]),
    scripts: new Map(modules.map((name) => [name, `scripts/${name.split('/').at(-1) ?? ''}`])),
  };
  const archive = openArchive(join(siteDir, offlineFile), site.builtAt);
  archive.add(
    to('readme.file'),
    `${to('readme', { site: site.name, date: site.builtAt.slice(0, 10), url: site.url })}\n`,
  );
  archive.add(filesScript, await serverScript());
  for (const [module, text] of scripts) archive.add(copy.scripts.get(module) ?? module, text);
  for (const name of pages) {
    const html = await readFile(join(siteDir, name), 'utf8');
    // Old addresses lead nowhere from a folder.
    if (!html.includes('http-equiv="refresh"')) archive.add(name, offlinePage(html, name, copy));
  }
  for (const name of data) {
    const json = await readFile(join(siteDir, name), 'utf8');
    archive.add(name.replace(/\.json$/, '.js'), `annuaireFichier(${json.trim()});\n`);
  }
  for (const name of copy.files)
    if (!name.endsWith('.html')) archive.add(name, await readFile(join(siteDir, name)));
  return archive.close();
}

/** What needs the service, or stands in other people’s pages. */
function isLeftOut(name: string): boolean {
  return /^(?:404|par-tag|suivi|etat|contribuer)\.html$|^contribuer\/|^content\/|\/carte\.html$/.test(name);
}

function isCompressed(name: string): boolean {
  return name.endsWith('.br') || name.endsWith('.gz');
}

async function moduleScripts(siteDir: string, pages: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const name of pages) {
    const html = await readFile(join(siteDir, name), 'utf8');
    for (const [, module = ''] of html.matchAll(
      /<script type="module" src="[^"]{0,300}?(assets\/[^"]{1,200})"/g,
    ))
      found.add(module);
  }
  return [...found];
}

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
      const file = new ZipDeflate(`${folder}/${name}`, { level: extname(name) === '.webp' ? 0 : 6 });
      file.mtime = date;
      zip.add(file);
      file.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true);
      files += 1;
    },
    close() {
      zip.end();
      closeSync(out);
      if (failure !== null) throw failure as Error;
      return { files, bytes };
    },
  };
}

interface Archive {
  add: (name: string, content: string | Uint8Array) => void;
  close: () => { files: number; bytes: number };
}
