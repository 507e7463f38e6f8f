import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minifySync } from 'rolldown/utils';
import type { IdsFile } from '#domain/search/index-format.ts';
import type { SearchRecord } from '#views/search/records.ts';
import { shortenIds } from '#domain/search/ids.ts';
import { UserError } from '#i18n/user-error.ts';
import { tCli } from '#words/cli.ts';

/**
 * How many postings one file of the index holds. Pagefind has no option for it, only this variable, whose name says
 * that it may go: a test measures the files, so that an update that drops it is seen.
 */
const chunkSize = '1500';

/**
 * Pagefind’s stems are left aside: they take « restaurant » for « restaurer ». Words are
 * indexed without their endings, those of our lexicon.
 */
const noStems = 'unknown';

const endToldWithinMs = 1000;

/** How many records wait at once on their way to Pagefind. */
const atOnce = 512;

/** Of all that Pagefind writes, what the search asks for: its interfaces and its other languages are not ours. */
const wanted = new RegExp(
  `^(?:pagefind\\.js|pagefind-entry\\.json|wasm\\.${noStems}\\.pagefind|pagefind\\.[^/]+\\.pf_meta|(?:index|fragment)/.+)$`,
);

/**
 * Builds the full-text index of some records, in their order.
 * @param version what `NeedsFile` tells of it
 * @returns the files of `/pagefind/`, by their path in it
 * @throws what Pagefind says, which it gives as a list and not as an exception
 */
export async function buildTextIndex(
  records: readonly SearchRecord[],
  version: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pagefind = startPagefind();
  try {
    return await Promise.race([makeIndex(pagefind.started, records, version), pagefind.killed]);
  } catch (reason) {
    // Its pipe may be found broken before its end is told, which says why.
    await Promise.race([pagefind.killed, setTimeout(endToldWithinMs)]);
    throw reason;
  } finally {
    await pagefind.stop();
  }
}

/** Starts Pagefind, a process of its own, whose end its interface does not tell: whoever asked it would wait for ever. */
function startPagefind() {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  const backends: ChildProcess[] = [];
  const note = (message: unknown) => {
    backends.push((message as { process: ChildProcess }).process);
  };
  subscribe('child_process', note);
  const started = createIndex({ forceLanguage: noStems, includeCharacters: '+#' });
  unsubscribe('child_process', note);
  const { promise: killed, reject } = Promise.withResolvers<never>();
  const tell = (code: number | null, signal: string | null) => {
    reject(new UserError(tCli('build.killed', { program: 'Pagefind', signal: signal ?? String(code) })));
  };
  for (const backend of backends) backend.once('exit', tell);
  return {
    started,
    killed,
    async stop() {
      for (const backend of backends) backend.off('exit', tell);
      await close();
    },
  };
}

async function makeIndex(
  started: ReturnType<typeof createIndex>,
  records: readonly SearchRecord[],
  version: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { errors, index } = await started;
  if (index === undefined) throw new Error(errors.join('\n'));
  const files = await fill(index, records);
  const kept = new Map(
    files
      .filter(({ path }) => wanted.test(path))
      .map(({ path, content }) => [path, path === 'pagefind.js' ? shorten(content) : content]),
  );
  const ids: IdsFile = { v: version, ids: shortenIds(idsOf(kept, records)).join() };
  return kept.set('ids.json', new TextEncoder().encode(JSON.stringify(ids)));
}

/** Pagefind’s script comes with its long names: a fifth of its weight. */
function shorten(script: Uint8Array): Uint8Array {
  const { code, errors } = minifySync('pagefind.js', new TextDecoder().decode(script), { module: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return new TextEncoder().encode(code);
}

async function fill(index: PagefindIndex, records: readonly SearchRecord[]) {
  // Pagefind, a process of its own, takes them in their order: nobody waits for the other after each.
  for (let first = 0; first < records.length; first += atOnce)
    await Promise.all(records.slice(first, first + atOnce).map((record) => add(index, record)));
  const { errors, files } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return files;
}

async function add(index: PagefindIndex, { slug, content, meta }: SearchRecord): Promise<void> {
  const said = Object.fromEntries(Object.entries(meta).filter(([, words]) => words !== ''));
  const { errors } = await index.addCustomRecord({ url: slug, content, language: noStems, meta: said });
  if (errors.length > 0) throw new Error(`${slug}: ${errors.join('\n')}`);
}

/** The id of each record, in their order: the name of its fragment, which holds its slug as an address. */
function idsOf(files: ReadonlyMap<string, Uint8Array>, records: readonly SearchRecord[]): string[] {
  const fragments = [...files].flatMap(([path, content]) => {
    const id = /^fragment\/(\w+)\.pf_fragment$/.exec(path)?.[1];
    return id === undefined ? [] : [{ id, content }];
  });
  if (fragments.length === 0 && records.length === 0) return [];
  // Gzip files one after the other are one more: a call for each costs five times what it unpacks.
  const texts = gunzipSync(Buffer.concat(fragments.map(({ content }) => content))).toString('utf8');
  // No text says this mark: its quote would have a sign before it.
  const [, ...documents] = texts.split('pagefind_dcd{"');
  const ids = new Map(
    documents.map((document, place) => {
      const { url } = JSON.parse(`{"${document}`) as { url: string };
      return [url, fragments[place]?.id];
    }),
  );
  return records.map(({ slug }) => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`${slug}: not in the index`);
    return id;
  });
}
