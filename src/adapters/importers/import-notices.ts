import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeNewFile } from '#adapters/content-files/write-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { readContent } from '#adapters/content-files/read-content.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Skipped } from './candidate.ts';
import { readForeignLogo } from './copy-logo.ts';
import { createCollector, type Accepted, type Merged } from './collect-candidates.ts';
import { validateImported } from './validate-imported.ts';
import { shareSites } from './share-sites.ts';
import { logoRoot, noticeSources, type NoticeSourceName } from './sources.ts';

/**
 * Brings the notices of a foreign source into a directory: reads them one by one, leaves out what the catalogue has
 * or cannot take, and writes the others. Nothing that exists is changed.
 * @param path the source’s file or folder
 * @param contentDir the directory they are judged against
 * @param outDir where `notices/<slug>.md` are written
 * @param today `YYYY-MM-DD`, the day notices without dates of their own are said to be made
 */
export async function importNotices(
  source: NoticeSourceName,
  { path, contentDir, outDir, dryRun, today, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  const content = await readContent(contentDir);
  const other = outDir === contentDir ? undefined : await readContent(outDir);
  const existing = other === undefined ? content.catalogue : unite(content.catalogue, other.catalogue);
  const taken = new Set([...(await slugsIn(contentDir)), ...(await slugsIn(outDir))]);
  const gathering = createCollector(existing, taken);
  const unread: Skipped[] = [];
  let read = 0;
  for await (const { candidates, issues } of noticeSources[source](path, existing.vocabulary)) {
    read += candidates.length + issues.length;
    for (const candidate of candidates) gathering.add(candidate);
    unread.push(...issues);
    onProgress(read, 'read');
  }
  const root = await logoRoot(source, path);
  const { withLogos, logos } = await takeLogos(shareSites([...gathering.kept.values()]), root);
  const dated = withLogos.map((entry) => withDates(entry, today, source));
  const judged = validateImported(dated, existing, new Set([...content.logos, ...logos.keys()]));
  const written = dryRun ? judged.kept : await writeAll(judged.kept, logos, outDir, onProgress);
  const done = new Set(written);
  const late = judged.kept.filter((entry) => !done.has(entry));
  const writtenSlugs = new Set(written.map(({ slug }) => slug));
  return {
    read,
    kept: written,
    merged: gathering.merged.filter(({ into }) => writtenSlugs.has(into)),
    skipped: [...unread, ...gathering.skipped, ...judged.skipped, ...late.map(takenMeanwhile)],
  };
}

/** Writes each notice and its logo, some at a time: a disk takes long to promise that a file is kept. */
async function writeAll(
  entries: readonly Accepted[],
  logos: ReadonlyMap<string, Uint8Array>,
  outDir: string,
  onProgress: ImportOptions['onProgress'],
): Promise<Accepted[]> {
  const written: Accepted[] = [];
  for (let at = 0; at < entries.length; at += writesAtOnce) {
    const group = entries.slice(at, at + writesAtOnce);
    const done = await Promise.all(
      group.map(async ({ slug, notice, corps }) => {
        const isNew = await writeNewFile(
          join(outDir, 'notices', `${slug}.md`),
          writeNoticeFile(notice, corps),
        );
        const logo = logos.get(notice.logo?.src ?? '');
        if (isNew && logo !== undefined)
          await writeNewFile(join(outDir, 'logos', notice.logo?.src ?? ''), logo);
        return isNew;
      }),
    );
    written.push(...group.filter((_, index) => done[index]));
    onProgress(written.length, 'write');
  }
  return written;
}

const writesAtOnce = 16;

function takenMeanwhile({ record, notice }: Accepted): Skipped {
  return { record, nom: notice.nom, reason: 'fichier-existant' };
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

export interface ImportOptions {
  path: string;
  contentDir: string;
  outDir: string;
  dryRun: boolean;
  today: string;
  /** Told of records read, then of notices written. */
  onProgress: (count: number, phase: ImportPhase) => void;
}

export type ImportPhase = 'read' | 'write';

export interface ImportOutcome {
  read: number;
  kept: readonly Accepted[];
  merged: readonly Merged[];
  skipped: readonly Skipped[];
}
