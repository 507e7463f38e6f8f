import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { licences } from '#adapters/spdx/licences.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { createIssue, type FileIssue, type Issue, type IssueCode, type IssuePath } from '#domain/issue.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { isSlug, nameToSlug } from '#domain/notice/slug.ts';
import { siteSettingsSchema, type SiteSettings } from '#domain/site/settings.ts';
import {
  alternativeSchema,
  attentionSchema,
  createVocabulary,
  exceptionSchema,
  refusalReasonSchema,
  refusalSchema,
  tagSchema,
  wishSchema,
  type Exception,
  type RefusalReason,
  type Vocabulary,
} from '#domain/vocabulary.ts';
import { quote, zodErrorToIssues } from '#domain/zod-issues.ts';
import {
  describeYamlFault,
  noticeMaxBytes,
  parseNoticeFile,
  placeIssue,
  writeNoticeFile,
  type ParsedNotice,
} from './notice-file.ts';
import { remarkEndings } from './comment-remarks.ts';
import { decodePlainText, type PlainText } from './plain-text.ts';
import { quoteAsWritten, readScalarsAsWritten } from './scalars.ts';
import { findUnreadAside, findYamlAsides } from './yaml-asides.ts';
import { inspectYaml, parseYaml, YamlFault, type Place } from './yaml.ts';

const listMaxBytes = 2 * 1024 * 1024;

/**
 * Reads a whole `content/` folder. A bad file never hides the others: each becomes findings, and what could be
 * read is in the catalogue. Throws only when the disk itself fails.
 * @param dir the folder, e.g. `content`
 * @param secured addresses over http that were seen to answer over https
 */
export async function readContent(dir: string, secured?: ReadonlySet<string>): Promise<Content> {
  const issues: FileIssue[] = [];
  const rewrites: Rewrite[] = [];
  const found = { issues, rewrites, secured };
  const list = <Schema extends z.ZodType>(file: string, schema: Schema) => readList(dir, file, schema, found);
  const vocabulary = createVocabulary({
    tags: await list('tags.yaml', tagSchema),
    alternatives: await list('alternatives.yaml', alternativeSchema),
    attentions: await list('points-attention.yaml', attentionSchema),
    refusals: await list('refusals.yaml', refusalSchema),
    wishes: await list('wishes.yaml', wishSchema),
    licences,
  });
  const exceptions = await list('exceptions.yaml', exceptionSchema);
  const refusalReasons = await list('refusal-reasons.yaml', refusalReasonSchema);
  const settings = await readSettings(dir, found);
  const files = await readNotices(join(dir, 'notices'), vocabulary, found);
  const entries = files.flatMap(({ slug, notice, body }) => (notice ? [{ slug, notice, corps: body }] : []));
  return {
    catalogue: createCatalogue(entries, vocabulary),
    files: new Map(files.map((file) => [file.slug, file])),
    logos: await listLogos(join(dir, 'logos')),
    settings,
    exceptions,
    rewrites,
    refusalReasons,
    issues,
  };
}

async function readNotices(dir: string, vocabulary: Vocabulary, found: Findings): Promise<NoticeFile[]> {
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
    .map((issue) =>
      isKept && issue.fix !== undefined ? { ...issue, fix: { ...issue.fix, automatic: false } } : issue,
    );
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

/** One warning for a file saved as Windows does, whatever it holds: it is read all the same. */
function warnOfLineEnds(file: string, { written, text }: PlainText, issues: FileIssue[]): void {
  if (written === text) return;
  const issue = createIssue('fin-de-ligne', [], {}, { expected: '', automatic: true });
  issues.push(placeIssue(issue, file, { line: 1, column: 1 }));
}

async function readList<Schema extends z.ZodType>(
  dir: string,
  file: string,
  schema: Schema,
  found: Findings,
): Promise<z.output<Schema>[]> {
  const { issues } = found;
  const read = await readYamlFile(dir, file, found);
  if (read === undefined) return [];
  const { value, locate, source } = read;
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    issues.push(
      placeIssue(createIssue('type-inattendu', [], { valeur: quote(value), attendu: 'array' }), file, {
        line: 1,
        column: 1,
      }),
    );
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    const result = schema.safeParse(item);
    if (result.success) return [result.data];
    const keys = 'shape' in schema ? Object.keys(schema.shape as object) : [];
    for (const issue of zodErrorToIssues(result.error, item, keys)) {
      const path = [index, ...issue.path];
      const { params } = quoteAsWritten({ ...issue, path }, value, source);
      issues.push(placeIssue({ ...issue, params }, file, locate(path)));
    }
    return [];
  });
}

async function readSettings(dir: string, found: Findings): Promise<SiteSettings> {
  const { issues } = found;
  const read = await readYamlFile(dir, 'site.yaml', found);
  const result = siteSettingsSchema.safeParse(read?.value ?? {});
  if (result.success) return result.data;
  for (const issue of zodErrorToIssues(result.error, read?.value, Object.keys(siteSettingsSchema.shape))) {
    issues.push(placeIssue(issue, 'site.yaml', read?.locate(issue.path) ?? { line: 1, column: 1 }));
  }
  return siteSettingsSchema.parse({});
}

async function readYamlFile(dir: string, file: string, { issues, rewrites }: Findings) {
  const report = (issue: Issue, place: Place = { line: 1, column: 1 }) =>
    issues.push(placeIssue(issue, file, place));
  const bytes = await readRegularFile(join(dir, file), listMaxBytes);
  // A list that does not exist is an empty list: a young directory has no refusals yet.
  if (bytes === 'fichier-manquant') return undefined;
  const plain = typeof bytes === 'string' ? undefined : decodePlainText(bytes);
  if (plain === undefined) {
    report(
      createIssue(typeof bytes === 'string' ? bytes : 'encodage-invalide', [], { maximum: listMaxBytes }),
    );
    return undefined;
  }
  warnOfLineEnds(file, plain, issues);
  rewrites.push({ file, written: plain.written, canonical: plain.text });
  const { text } = plain;
  try {
    const value = parseYaml(text);
    const asides = findYamlAsides(text);
    const unread = findUnreadAside(asides);
    if (unread !== undefined) throw new YamlFault(unread.message, unread.line, unread.column);
    for (const { issue, place } of remarkEndings(asides)) report(issue, place);
    return { value, ...inspectYaml(text) };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    const { issue, place } = describeYamlFault(text, error);
    report(issue, place);
    return undefined;
  }
}

/** Places in a YAML list of `content/`; a file that cannot be read has only its first line. */
export async function locateListFile(path: string): Promise<(path: IssuePath) => Place> {
  const bytes = path.endsWith('.yaml') ? await readFile(path).catch(() => undefined) : undefined;
  return inspectYaml((bytes && decodePlainText(bytes)?.text) ?? '').locate;
}

/** The bytes of a plain file, or the code of what is wrong with it. */
async function readRegularFile(path: string, maxBytes: number): Promise<Uint8Array | IssueCode> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined) return 'fichier-manquant';
  if (stats.isSymbolicLink()) return 'fichier-lien-symbolique';
  if (!stats.isFile()) return 'fichier-inattendu';
  if (stats.size > maxBytes) return 'fichier-trop-gros';
  return readFile(path).catch(() => 'fichier-illisible' as const);
}

/** Names in a folder, sorted, hidden ones left out; `undefined` when there is no such folder. */
async function listFolder(dir: string): Promise<string[] | undefined> {
  const names = await readdir(dir).catch(() => undefined);
  return names?.filter((name) => !name.startsWith('.')).sort();
}

async function listLogos(dir: string): Promise<ReadonlySet<string>> {
  return new Set(await listFolder(dir));
}

function firstDifference(text: string, canonical: string): { line: number; column: number } {
  let index = 0;
  while (index < text.length && text[index] === canonical[index]) index++;
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What is found on the way, and what is known before. */
interface Findings {
  issues: FileIssue[];
  rewrites: Rewrite[];
  secured: ReadonlySet<string> | undefined;
}

/** A file as it is and as `fix` would write it, the same when there is nothing to do. */
export interface Rewrite {
  file: string;
  written: string;
  canonical: string;
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

export interface Content {
  /** What could be read; complete only when `issues` holds no error. */
  catalogue: Catalogue;
  files: ReadonlyMap<string, NoticeFile>;
  /** File names in `content/logos/`. */
  logos: ReadonlySet<string>;
  settings: SiteSettings;
  exceptions: readonly Exception[];
  rewrites: readonly Rewrite[];
  /** What moderators may answer by its name alone. */
  refusalReasons: readonly RefusalReason[];
  issues: FileIssue[];
}
