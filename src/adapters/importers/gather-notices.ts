import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent, type Content } from '#adapters/content-files/read-content.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { UserError } from '#i18n/user-error.ts';
import { tImport } from '#words/import.ts';
import type { Skipped } from './candidate.ts';
import { createCollector, type Accepted, type Merged } from './collect-candidates.ts';
import { readForeignLogo } from './copy-logo.ts';
import { shareSites } from './share-sites.ts';
import { logoRoot, noticeSources, type NoticeSourceName } from './sources.ts';
import { validateImported } from './validate-imported.ts';

/**
 * The notices that a foreign source gives to a destination, as they would be written today: records are read one by one,
 * and what the directory has, has refused or cannot take is left out.
 * @param path the source’s file or folder
 * @param today `YYYY-MM-DD`, the day notices without dates of their own are said to be made
 * @param onRead told of how many records were read
 */
export async function gatherNotices(
  source: NoticeSourceName,
  { path, destination, today, onRead }: Gathering,
): Promise<Gathered> {
  const { existing, taken, logos: present } = destination;
  const gathering = createCollector(existing, taken);
  const unread: Skipped[] = [];
  let read = 0;
  for await (const record of noticeSources[source](path, existing.vocabulary)) {
    if ('reason' in record) unread.push(record);
    else gathering.add(record);
    onRead(++read);
  }
  const root = await logoRoot(source, path);
  const { withLogos, logos } = await takeLogos(shareSites([...gathering.kept.values()]), root);
  const dated = withLogos.map((entry) => withDates(entry, today, source));
  const judged = validateImported(dated, existing, new Set([...present, ...logos.keys()]));
  return {
    read,
    kept: judged.kept,
    logos,
    merged: gathering.merged,
    skipped: [...unread, ...gathering.skipped, ...judged.skipped],
  };
}

/**
 * What an import looks at: the directory it is for, and the folder it writes into when that is another.
 * @throws UserError when `import.yaml` cannot be read: every tag would be lost without a word
 */
export async function readDestination(contentDir: string, outDir: string): Promise<Destination> {
  const content = await readContent(contentDir);
  const out = outDir === contentDir ? content : await readContent(outDir);
  const { catalogue, logos, issues } = content;
  if (issues.some(({ file, severity }) => file === 'import.yaml' && severity === 'error'))
    throw new UserError(tImport('bad-words'));
  return {
    existing: out === content ? catalogue : unite(catalogue, out.catalogue),
    taken: new Set([...(await slugsIn(contentDir)), ...(await slugsIn(outDir))]),
    logos,
    files: out.files,
  };
}

/** Two folders as one catalogue; a slug that both have stands for the first. */
function unite(first: Catalogue, second: Catalogue): Catalogue {
  const others = second.notices.filter(({ slug }) => !first.bySlug.has(slug));
  return createCatalogue([...first.notices, ...others], first.vocabulary);
}

/** Slugs whose file is there, even when it cannot be read. */
async function slugsIn(dir: string): Promise<string[]> {
  const names = await readdir(join(dir, 'notices')).catch(() => []);
  return names.map((name) => name.replace(/\.md$/i, '').toLowerCase());
}

/** The logos that the source’s folder holds, under our names. */
async function takeLogos(entries: readonly Accepted[], root: string) {
  const logos = new Map<string, Uint8Array>();
  const withLogos: Accepted[] = [];
  for (const entry of entries) {
    const found = entry.logo === undefined ? undefined : await readForeignLogo(root, entry.logo);
    const src = `${entry.slug}.${found?.extension ?? ''}`;
    if (found !== undefined) logos.set(src, found.bytes);
    withLogos.push(
      found !== undefined
        ? { ...entry, notice: { ...entry.notice, logo: { src } } }
        : entry.logo === undefined
          ? entry
          : { ...entry, notes: [...entry.notes, { code: 'logo-laisse', value: entry.logo }] },
    );
  }
  return { withLogos, logos };
}

/** Framalibre’s notices have dates of their own, or none; the others are made today. */
function withDates(entry: Accepted, today: string, source: NoticeSourceName): Accepted {
  return source === 'framalibre'
    ? entry
    : { ...entry, notice: { ...entry.notice, date_creation: today, date_modification: today } };
}

interface Gathering {
  path: string;
  destination: Pick<Destination, 'existing' | 'taken' | 'logos'>;
  today: string;
  onRead: (count: number) => void;
}

export interface Destination extends Pick<Content, 'logos' | 'files'> {
  /** Every notice that is there, of both folders. */
  existing: Catalogue;
  /** Slugs whose file exists, readable or not. */
  taken: ReadonlySet<string>;
}

export interface Gathered {
  read: number;
  kept: readonly Accepted[];
  logos: ReadonlyMap<string, Uint8Array>;
  merged: readonly Merged[];
  skipped: readonly Skipped[];
}
