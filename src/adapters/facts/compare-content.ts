import { join } from 'node:path';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import type { Content } from '#adapters/content-files/read-content.ts';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { linksFile, readLinksFile } from '#adapters/link-visitor/links-file.ts';
import type { FactsReport } from '#adapters/reporters/facts.ts';
import { compareNotice, fillIn, type FactFinding } from '#domain/facts/compare.ts';
import { excuseFindings } from '#domain/facts/exceptions.ts';
import type { FactsFile } from '#domain/facts/facts.ts';
import { factsByNotice } from '#domain/facts/gather.ts';
import { readFactsFiles } from './facts-files.ts';
import { factsOfLinks } from './read-links.ts';

/**
 * Compares the notices of a directory with all the facts at hand: `content/.facts/`, and the last visits of the links.
 * @param only the notices to look at, when not all of them
 * @param others facts to look at this once, that are not kept
 */
export async function compareContent(
  { catalogue, exceptions }: Content,
  { contentDir, dataDir, only, others = [] }: Comparing,
): Promise<FactsReport> {
  const { files, troubles, unreadable } = await readFactsFiles(contentDir);
  const links = await readLinksFile(linksFile(dataDir));
  const all = [...files, ...others, ...(typeof links === 'string' ? [] : [factsOfLinks(links)])];
  const { facts, renamed, orphans } = factsByNotice(all, catalogue);
  const looked = catalogue.notices.filter(({ slug }) => only?.includes(slug) ?? true);
  const found = looked.flatMap((entry) => compareNotice(entry, facts.get(entry.slug) ?? []));
  const { findings, useless } = excuseFindings(found, exceptions);
  return {
    findings,
    notices: looked.length,
    known: looked.filter(({ slug }) => facts.has(slug)).length,
    sources: all.map(({ source, date }) => ({ source, date })),
    renamed,
    orphans,
    // What a source that cannot be read would say is not known.
    useless: only === undefined && files.length > 0 && unreadable.length === 0 ? useless : [],
    troubles,
    unreadable,
  };
}

/** Writes into each notice what it did not say and the sources agree on. @returns the files written */
export async function writeAdditions(
  { catalogue, files }: Content,
  findings: readonly FactFinding[],
  contentDir: string,
): Promise<string[]> {
  const additions = Map.groupBy(
    findings.filter(({ kind, raison }) => kind === 'ajout' && raison === undefined),
    ({ notice }) => notice,
  );
  const written: string[] = [];
  for (const [slug, found] of additions) {
    const entry = catalogue.bySlug.get(slug);
    const file = files.get(slug);
    // A file with faults of its own is repaired first, one with comments is left to people: nothing they wrote is lost.
    if (entry === undefined || file === undefined || file.isKept || file.text !== file.canonical) continue;
    const text = writeNoticeFile(fillIn(entry.notice, found), entry.corps);
    await writeFileAtomically(join(contentDir, file.file), text);
    written.push(file.file);
  }
  return written;
}

interface Comparing {
  contentDir: string;
  dataDir: string;
  only?: readonly string[] | undefined;
  others?: readonly FactsFile[];
}
