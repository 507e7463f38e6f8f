import { join } from 'node:path';
import { createIssue, type IssueCode } from '#domain/issue.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { isSlug, nameToSlug } from '#domain/notice/slug.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { quote } from '#domain/zod-issues.ts';
import { leaveToPerson, warnOfLineEnds, type Findings } from './findings.ts';
import { noticeMaxBytes, parseNoticeFile, placeIssue, type ParsedNotice } from './notice-file.ts';
import { writeNoticeFile } from './write-notice.ts';
import { decodePlainText } from './plain-text.ts';
import { listFolder, readRegularFile } from './regular-file.ts';
import { quoteAsWritten, readScalarsAsWritten } from './scalars.ts';

/** Reads and judges every notice of a folder; what is wrong, and what `fix` would write, is added to `found`. */
export async function readNotices(
  dir: string,
  vocabulary: Vocabulary,
  found: Findings,
): Promise<NoticeFile[]> {
  const { issues } = found;
  const names = await listFolder(dir);
  const seen = new Map<string, string>();
  const files: NoticeFile[] = [];
  for (const name of names ?? []) {
    const file = `notices/${name}`;
    const report = (code: IssueCode, params: Record<string, string | number> = {}, expected?: string) =>
      issues.push(
        placeIssue(
          createIssue(code, [], params, expected ? { expected, automatic: false } : undefined),
          file,
          { line: 1, column: 1 },
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
    const plain = decodePlainText(bytes);
    if (plain !== undefined) warnOfLineEnds(file, plain, issues);
    const parsed = parseNoticeFile(bytes);
    if (!parsed.ok) {
      issues.push(placeIssue(parsed.issue, file, parsed.place));
      if (plain !== undefined) found.rewrites.push({ file, written: plain.written, canonical: plain.text });
      continue;
    }
    const written = plain?.written ?? parsed.text;
    const judged = judgeFile({ slug, file, written }, parsed, vocabulary, found);
    found.rewrites.push({ file, written, canonical: judged.canonical });
    files.push(judged);
  }
  if (files.length === 0) {
    issues.push(
      placeIssue(createIssue('catalogue-vide', [], { valeur: dir }), 'notices', { line: 1, column: 1 }),
    );
  }
  return files;
}

/** What is wrong in a notice; its canonical text is the one it has when writing it again would lose something. */
function judgeFile(
  { slug, file, written }: { slug: string; file: string; written: string },
  { raw: read, body, text, remarks, hasComments, locate, source }: ParsedNotice,
  vocabulary: Vocabulary,
  { issues, secured }: Findings,
): NoticeFile {
  const scalars = readScalarsAsWritten(read, source);
  const judgement = judgeNotice(scalars.raw, body, vocabulary, secured);
  const isKept = hasComments || scalars.lossy;
  const found = [...scalars.issues, ...judgement.issues]
    .map((issue) => quoteAsWritten(issue, scalars.raw, source))
    .map((issue) => (isKept ? leaveToPerson(issue) : issue));
  issues.push(
    ...remarks.map(({ issue, place }) => placeIssue(issue, file, place)),
    ...found.map((issue) => placeIssue(issue, file, locate(issue.path))),
  );
  const canonical = isKept ? text : writeNoticeFile(judgement.repaired, body);
  // The line ends of Windows were told: one warning is enough for one rewriting.
  if (text !== canonical && written === text && found.length === 0) {
    issues.push(
      placeIssue(
        createIssue('forme-non-canonique', [], {}, { expected: '', automatic: true }),
        file,
        firstDifference(text, canonical),
      ),
    );
  }
  return { slug, file, text, canonical, isKept, body, notice: judgement.notice, locate };
}

function firstDifference(text: string, canonical: string): { line: number; column: number } {
  let index = 0;
  while (index < text.length && text[index] === canonical[index]) index++;
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A notice file as read, with what `fix` would write. */
export interface NoticeFile {
  slug: string;
  file: string;
  /** Without BOM and with simple line ends. */
  text: string;
  canonical: string;
  /** `fix` leaves it as it is, for it would lose comments or the way a number is written. */
  isKept: boolean;
  body: string;
  notice: NoticeEntry['notice'] | undefined;
  locate: ParsedNotice['locate'];
}
