import { open } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { privateAddressCode, portCode, createNetwork } from '#adapters/link-visitor/network.ts';
import { requestPage } from '#adapters/link-visitor/request-page.ts';
import { resolveLocation } from '#adapters/link-visitor/resolve-location.ts';
import { tHostImport } from '#words/import.ts';
import { propertiesMaxBytes } from './crawl-properties.ts';
import { listForeignFiles } from './foreign-files.ts';

const timeoutMs = 10_000;

/**
 * Makes what reads a `.properties` file, by address or path: ten seconds and 256 KB at most, http(s) only. The files name
 * one another, and anybody may write one: what they lead to has to be of the whole world, but for the site one began at.
 * @param start what the person asked for
 */
export function createPropertiesLoader(start: string): (place: string) => Promise<Uint8Array> {
  const trusted = isAddress(start) ? new URL(start).origin : undefined;
  const anywhere = createNetwork({ allowInside: true });
  const outside = createNetwork();
  return async (place) => {
    if (!isAddress(place)) return readCapped(place);
    let url = new URL(place);
    for (let hop = 0; hop <= maxHops; hop++) {
      const { status, location, bytes } = await requestPage(url, {
        method: 'GET',
        userAgent,
        network: url.origin === trusted ? anywhere : outside,
        timeoutMs,
        signal: goesOn,
        maxBytes: propertiesMaxBytes + 1,
      }).catch(tellInside);
      if (status >= 200 && status < 300) {
        if (bytes.byteLength > propertiesMaxBytes)
          throw new Error(tHostImport('failed.size', { maximum: propertiesMaxBytes }));
        return bytes;
      }
      const next = status >= 300 && status < 400 ? resolveLocation(location, url) : undefined;
      if (next === undefined) throw new Error(tHostImport('failed.http', { status }));
      url = next;
    }
    throw new Error(tHostImport('failed.redirects'));
  };
}

/** A connection that must not be made is told as what it is, not by the code of an error. */
function tellInside(reason: unknown): never {
  const { code } = reason as NodeJS.ErrnoException;
  throw code === privateAddressCode || code === portCode ? new Error(tHostImport('failed.inside')) : reason;
}

const maxHops = 5;
const userAgent = 'annuaire (import)';
/** Nobody stops it but its own time limit. */
const goesOn = new AbortController().signal;

/**
 * Where a crawl starts and how its `subs` are understood. From an address, `subs` are addresses. From a folder, an
 * address is first looked for among its files (the same path, with or without the host’s name, then the same file
 * name when only one has it), so that a copy of a federation needs no network.
 */
export async function planCrawl(path: string): Promise<CrawlPlan> {
  if (isAddress(path)) return { starts: [path], resolve: resolveAddress };
  const files = (await listForeignFiles(path, (name) => /\.properties$/i.test(name), { deep: true })).map(
    (file) => file.path,
  );
  const isFile = files.length === 1 && files[0] === path;
  const folder = isFile ? dirname(path) : path;
  const mirror = isFile
    ? (await listForeignFiles(folder, (name) => /\.properties$/i.test(name), { deep: true })).map(
        (f) => f.path,
      )
    : files;
  const known = new Set(mirror);
  const byName = Map.groupBy(mirror, (file) => file.split(sep).at(-1) ?? file);
  const resolve = (value: string, from: string): string | undefined => {
    if (isAddress(from)) return resolveAddress(value, from);
    if (!isAddress(value)) {
      const near = join(dirname(from), value);
      return known.has(near) ? near : undefined;
    }
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined) return undefined;
    const mirrored = [join(folder, url.hostname, url.pathname), join(folder, url.pathname)];
    const named = byName.get(url.pathname.split('/').at(-1) ?? '') ?? [];
    return mirrored.find((file) => known.has(file)) ?? (named.length === 1 ? named[0] : url.href);
  };
  return { starts: files, resolve };
}

function resolveAddress(value: string, from: string): string | undefined {
  if (!URL.canParse(value, from)) return undefined;
  const url = new URL(value, from);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function isAddress(place: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(place);
}

async function readCapped(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size > propertiesMaxBytes)
      throw new Error(tHostImport('failed.size', { maximum: propertiesMaxBytes }));
    return await file.readFile();
  } finally {
    await file.close();
  }
}

export interface CrawlPlan {
  /** For a folder, all its files: what no `subs` names is read too, and told. */
  starts: string[];
  resolve: (value: string, from: string) => string | undefined;
}
