import { createIssue, type FileIssue, type IssuePath } from '#domain/issue.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { leaveToPerson, warnOfLineEnds, type Findings, type Rewrite } from './findings.ts';
import type { JudgedNotice } from './judged-notices.ts';
import { parseNoticeFile, placeIssue, type ParsedNotice } from './notice-file.ts';
import { decodePlainText } from './plain-text.ts';
import { quoteAsWritten, readScalarsAsWritten } from './scalars.ts';
import { writeNoticeFile } from './write-notice.ts';

/** Reads and judges one file, whatever stands in the others. */
export function readNotice(
  name: string,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
  secured: ReadonlySet<string> | undefined,
): ReadNotice {
  const { slug, file } = placeOf(name);
  const found = { issues: [] as FileIssue[], rewrites: [] as Rewrite[], secured };
  const plain = decodePlainText(bytes);
  if (plain !== undefined) warnOfLineEnds(file, plain, found.issues);
  const parsed = parseNoticeFile(bytes);
  if (!parsed.ok) {
    found.issues.push(placeIssue(parsed.issue, file, parsed.place));
    if (plain !== undefined) found.rewrites.push({ file, written: plain.written, canonical: plain.text });
    return { ...found, notice: undefined };
  }
  const written = plain?.written ?? parsed.text;
  const notice = judgeFile({ slug, file, written }, parsed, vocabulary, found);
  found.rewrites.push({ file, written, canonical: notice.canonical });
  return { ...found, notice };
}

/** What is remembered of a file, as `readNotice` would say it. */
export function recallNotice(
  name: string,
  bytes: Uint8Array,
  { issues, notice, corpsAt, isKept }: JudgedNotice,
): ReadNotice {
  const { slug, file } = placeOf(name);
  const text = Buffer.from(bytes).toString('utf8');
  // Places are asked for only when there is a finding: the others need not be parsed.
  let parsed: ReturnType<typeof parseNoticeFile> | undefined;
  const locate = (path: IssuePath) => {
    parsed ??= parseNoticeFile(Buffer.from(text));
    return parsed.ok ? parsed.locate(path) : { line: 1, column: 1 };
  };
  return {
    issues,
    rewrites: [{ file, written: text, canonical: text }],
    notice: { slug, file, text, canonical: text, isKept, corps: text.slice(corpsAt), notice, locate },
  };
}

/** What to remember of a file that is written as `fix` would write it: nearly all are. */
export function toKeep({ issues, rewrites, notice }: ReadNotice): JudgedNotice | undefined {
  if (notice === undefined || rewrites.some(({ written }) => written !== notice.canonical)) return undefined;
  const { text, corps, isKept } = notice;
  if (text !== notice.canonical || !text.endsWith(corps)) return undefined;
  return { issues, notice: notice.notice, corpsAt: text.length - corps.length, isKept };
}

/** What the name of a file stands for: a notice, and where findings about it are. */
function placeOf(name: string): { slug: string; file: string } {
  return { slug: name.replace(/\.md$/, ''), file: `notices/${name}` };
}

/** What is wrong in a notice; its canonical text is the one it has when writing it again would lose something. */
function judgeFile(
  { slug, file, written }: { slug: string; file: string; written: string },
  { raw: read, corps, text, front, remarks, hasComments, locate, source }: ParsedNotice,
  vocabulary: Vocabulary,
  { issues, secured }: Findings,
): NoticeFile {
  const scalars = readScalarsAsWritten(read, source);
  const judgement = judgeNotice(scalars.raw, corps, vocabulary, secured);
  const isKept = hasComments || scalars.lossy;
  const found = [...scalars.issues, ...judgement.issues]
    .map((issue) => quoteAsWritten(issue, scalars.raw, source))
    .map((issue) => (isKept ? leaveToPerson(issue) : issue));
  issues.push(
    ...remarks.map(({ issue, place }) => placeIssue(issue, file, place)),
    ...found.map((issue) => placeIssue(issue, file, locate(issue.path))),
  );
  const canonical = isKept ? text : writeNoticeFile(judgement.repaired, corps, { text: front, value: read });
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
  return { slug, file, text, canonical, isKept, corps, notice: judgement.notice, locate };
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
  corps: string;
  notice: NoticeEntry['notice'] | undefined;
  locate: ParsedNotice['locate'];
}

/** What one file says by itself. */
export interface ReadNotice {
  issues: FileIssue[];
  rewrites: Rewrite[];
  notice: NoticeFile | undefined;
}
