import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createIssue, type Issue } from '#domain/issue.ts';
import { isSlug, nameToSlug } from '#domain/notice/slug.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { quote } from '#domain/zod-issues.ts';
import type { Findings } from './findings.ts';
import { judgeAhead } from './judge-ahead.ts';
import type { JudgedNotices } from './judged-notices.ts';
import { noticeMaxBytes, placeIssue } from './notice-file.ts';
import { readNotice, recallNotice, toKeep, type NoticeFile, type ReadNotice } from './read-notice.ts';
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
  const names = (await listFolder(dir)) ?? [];
  const seen = new Map<string, string>();
  const files: NoticeFile[] = [];
  const ahead = judgeAhead({ dir, names, vocabulary, secured: found.secured });

  const judge = async (place: number, name: string, bytes: Uint8Array): Promise<ReadNotice> => {
    const before = judged?.of(name, bytes);
    if (before?.judgement !== undefined) return recallNotice(name, bytes, before.judgement);
    const known = await ahead.at(place, bytes);
    const read = known
      ? recallNotice(name, bytes, known)
      : readNotice(name, bytes, vocabulary, found.secured);
    const judgement = known ?? toKeep(read);
    if (judgement !== undefined) before?.keep(judgement);
    // Whoever else this process serves waits for one judgement, not for those of a whole folder.
    await setImmediate();
    return read;
  };

  for (const [place, name] of names.entries()) {
    const file = `notices/${name}`;
    const report = (issue: Issue) => issues.push(placeIssue(issue, file));
    const twin = seen.get(name.toLowerCase());
    if (twin !== undefined) report(createIssue('nom-de-fichier-casse', [], { autre: quote(twin) }));
    seen.set(name.toLowerCase(), name);
    const bytes = await readRegularFile(join(dir, name), noticeMaxBytes);
    if (typeof bytes === 'string') {
      report(createIssue(bytes, [], { maximum: noticeMaxBytes }));
      continue;
    }
    const misnamed = checkFileName(name);
    if (misnamed !== undefined) report(misnamed);
    if (misnamed?.code === 'fichier-inattendu') continue;
    const read = await judge(place, name, bytes);
    issues.push(...read.issues);
    found.rewrites.push(...read.rewrites);
    if (read.notice !== undefined) files.push(read.notice);
  }
  if (files.length === 0) {
    issues.push(placeIssue(createIssue('catalogue-vide', [], { valeur: dir }), 'notices'));
  }
  return files;
}

/** A file that is no Markdown is no notice; one whose name is no slug is read, and told. */
function checkFileName(name: string): Issue | undefined {
  if (!name.endsWith('.md')) return createIssue('fichier-inattendu', [], { valeur: quote(name) });
  const slug = name.replace(/\.md$/, '');
  if (isSlug(slug)) return undefined;
  const expected = `${nameToSlug(slug) || 'nom-du-logiciel'}.md`;
  return createIssue('nom-de-fichier', [], { valeur: quote(name) }, { expected, automatic: false });
}
