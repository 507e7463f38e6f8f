import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { findSecuredAddresses } from '#domain/links/secured.ts';
import { linksReportSchema, type LinksReport } from '#domain/links/report.ts';

/** Where the supervision of links remembers, in `DATA_DIR`. */
export function linksFile(dataDir: string): string {
  return join(dataDir, 'links.json');
}

/** What was last known of the links: `absent` before the first run, `unreadable` when the file is not ours any more. */
export async function readLinksFile(path: string): Promise<LinksReport | 'absent' | 'unreadable'> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return '';
  });
  if (text === undefined) return 'absent';
  try {
    return linksReportSchema.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}

/** The addresses over http that visits saw answer over https; none before the first visit. */
export async function readSecuredAddresses(path: string): Promise<ReadonlySet<string>> {
  const report = await readLinksFile(path);
  return typeof report === 'string' ? new Set() : findSecuredAddresses(report.links);
}

/** Writes what is known, whole or not at all. */
export async function writeLinksFile(path: string, report: LinksReport): Promise<void> {
  await writeFileAtomically(path, `${JSON.stringify(report, null, 1)}\n`);
}

/** Puts an unreadable file aside instead of losing it. @returns its new name */
export async function setAside(path: string, now: string): Promise<string> {
  const aside = `${path}.illisible-${now.replace(/\D/g, '')}`;
  await rename(path, aside);
  return aside;
}
