import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createIssue, type IssueCode } from '#domain/issue.ts';
import { isSlug, nameToSlug } from '#domain/notice/slug.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { quote } from '#domain/zod-issues.ts';
import type { Findings } from './findings.ts';
import { judgeAhead } from './judge-ahead.ts';
import type { JudgedNotices } from './judged-notices.ts';
import { noticeMaxBytes, placeIssue } from './notice-file.ts';
import { readNotice, recallNotice, toKeep, type NoticeFile } from './read-notice.ts';
import { listFolder, readRegularFile } from './regular-file.ts';

/**
 * Reads and judges every notice of a folder; what is wrong, and what `fix` would write, is added to `found`.
 * @param judged what was said of them before, where that is remembered
 */
export async function readNotices(
  dir: string,
  vocabulary: Vocabulary,
  found: Findings,
  judged?: JudgedNotices,
): Promise<NoticeFile[]> {
  const { issues } = found;
  const names = await listFolder(dir);
  const seen = new Map<string, string>();
  const files: NoticeFile[] = [];
  const ahead = judgeAhead({ dir, names: names ?? [], vocabulary, secured: found.secured });
  for (const [place, name] of (names ?? []).entries()) {
    const file = `notices/${name}`;
    const report = (code: IssueCode, params: Record<string, string | number> = {}, expected?: string) =>
      issues.push(
        placeIssue(
          createIssue(code, [], params, expected ? { expected, automatic: false } : undefined),
          file,
        ),
      );
    const twin = seen.get(name.toLowerCase());
    if (twin !== undefined) report('nom-de-fichier-casse', { autre: quote(twin) });
    seen.set(name.toLowerCase(), name);
    const bytes = await readRegularFile(join(dir, name), noticeMaxBytes);
    if (typeof bytes === 'string') {
      report(bytes, { maximum: noticeMaxBytes });
      continue;
    }
    const slug = name.replace(/\.md$/, '');
    if (!name.endsWith('.md')) {
      report('fichier-inattendu', { valeur: quote(name) });
      continue;
    }
    if (!isSlug(slug))
      report('nom-de-fichier', { valeur: quote(name) }, `${nameToSlug(slug) || 'nom-du-logiciel'}.md`);
    const before = judged?.of(name, bytes);
    const known = before?.judgement ?? (await ahead.at(place, bytes));
    const read = known
      ? recallNotice(slug, file, bytes, known)
      : readNotice(slug, file, bytes, vocabulary, found.secured);
    if (before?.judgement === undefined) {
      const judgement = known ?? toKeep(read);
      if (judgement !== undefined) before?.keep(judgement);
      // Whoever else this process serves waits for one judgement, not for those of a whole folder.
      await setImmediate();
    }
    issues.push(...read.issues);
    found.rewrites.push(...read.rewrites);
    if (read.notice !== undefined) files.push(read.notice);
  }
  if (files.length === 0) {
    issues.push(placeIssue(createIssue('catalogue-vide', [], { valeur: dir }), 'notices'));
  }
  return files;
}
