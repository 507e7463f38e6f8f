import { join } from 'node:path';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { readContent } from '#adapters/content-files/read-content.ts';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { repairLinks, type LinkRepair } from '#domain/links/repair.ts';
import type { LinksReport } from '#domain/links/report.ts';
import { addressKey } from '#domain/notice/address.ts';
import { judgeNotice } from '#domain/notice/judge.ts';

/**
 * Writes in the notices the permanent redirects that have one right repair, in the canonical form. A repair that would
 * put a fault in the notice, or give two notices the same site, is left out.
 * @returns what was written
 */
export async function applyRedirects(contentDir: string, report: LinksReport): Promise<LinkRepair[]> {
  const { catalogue, files } = await readContent(contentDir);
  const links = new Map(report.links.map((link) => [link.url, link]));
  const owners = new Map(
    catalogue.notices.flatMap(({ slug, notice }) =>
      notice.site_web === undefined ? [] : [[addressKey(notice.site_web), slug]],
    ),
  );
  const written: LinkRepair[] = [];
  for (const entry of catalogue.notices) {
    const repairs = repairLinks(entry, links).filter(
      ({ field, to }) => field !== 'site_web' || (owners.get(addressKey(to)) ?? entry.slug) === entry.slug,
    );
    const file = files.get(entry.slug);
    if (repairs.length === 0 || file === undefined) continue;
    const notice = { ...entry.notice, ...Object.fromEntries(repairs.map(({ field, to }) => [field, to])) };
    const { issues } = judgeNotice(notice, file.corps, catalogue.vocabulary);
    if (issues.some(({ severity }) => severity === 'error')) continue;
    const text = file.isKept ? replaceAddresses(file.text, repairs) : writeNoticeFile(notice, file.corps);
    if (text === undefined) continue;
    await writeFileAtomically(join(contentDir, file.file), text);
    for (const { field, to } of repairs) if (field === 'site_web') owners.set(addressKey(to), entry.slug);
    written.push(...repairs);
  }
  return written;
}

/** A text where each address stands once, with the new ones in their place: its comments are kept. */
function replaceAddresses(text: string, repairs: readonly LinkRepair[]): string | undefined {
  if (repairs.some(({ from }) => text.split(from).length !== 2)) return undefined;
  return repairs.reduce((current, { from, to }) => current.replace(from, () => to), text);
}
