import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { licences } from '#adapters/spdx/licences.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { createIssue, type FileIssue, type IssueCode, type IssuePath } from '#domain/issue.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { isSlug, nameToSlug } from '#domain/notice/slug.ts';
import { siteSettingsSchema, type SiteSettings } from '#domain/site/settings.ts';
import {
  alternativeSchema,
  attentionSchema,
  budgetSchema,
  createVocabulary,
  exceptionSchema,
  refusalSchema,
  tagSchema,
  wishSchema,
  type Budget,
  type Exception,
  type Vocabulary,
} from '#domain/vocabulary.ts';
import { quote, zodErrorToIssues } from '#domain/zod-issues.ts';
import {
  noticeMaxBytes,
  parseNoticeFile,
  placeIssue,
  writeNoticeFile,
  type ParsedNotice,
} from './notice-file.ts';
import { locateYaml, parseYaml, YamlFault, type Place } from './yaml.ts';

const listMaxBytes = 2 * 1024 * 1024;

/**
 * Reads a whole `content/` folder. A bad file never hides the others: each becomes findings, and what could be
 * read is in the catalogue. Throws only when the disk itself fails.
 * @param dir the folder, e.g. `content`
 */
export async function readContent(dir: string): Promise<Content> {
  const issues: FileIssue[] = [];
  const list = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    readList(dir, file, schema, issues);
  const vocabulary = createVocabulary({
    tags: await list('tags.yaml', tagSchema),
    alternatives: await list('alternatives.yaml', alternativeSchema),
    attentions: await list('points-attention.yaml', attentionSchema),
    refusals: await list('refusals.yaml', refusalSchema),
    wishes: await list('wishes.yaml', wishSchema),
    licences,
  });
  const exceptions = await list('exceptions.yaml', exceptionSchema);
  const budgets = await list('budgets.yaml', budgetSchema);
  const settings = await readSettings(dir, issues);
  const files = await readNotices(join(dir, 'notices'), vocabulary, issues);
  const entries = files.flatMap(({ slug, notice, body }) => (notice ? [{ slug, notice, corps: body }] : []));
  return {
    catalogue: createCatalogue(entries, vocabulary),
    files: new Map(files.map((file) => [file.slug, file])),
    logos: await listLogos(join(dir, 'logos')),
    settings,
    exceptions,
    budgets,
    issues,
  };
}

async function readNotices(dir: string, vocabulary: Vocabulary, issues: FileIssue[]): Promise<NoticeFile[]> {
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
    const parsed = parseNoticeFile(bytes);
    if (!parsed.ok) {
      issues.push(placeIssue(parsed.issue, file, parsed.place));
      continue;
    }
    files.push(judgeFile(slug, file, bytes, parsed, vocabulary, issues));
  }
  if (files.length === 0) {
    issues.push(
      placeIssue(createIssue('catalogue-vide', [], { valeur: dir }), 'notices', { line: 1, column: 1 }),
    );
  }
  return files;
}

function judgeFile(
  slug: string,
  file: string,
  bytes: Uint8Array,
  parsed: ParsedNotice,
  vocabulary: Vocabulary,
  issues: FileIssue[],
): NoticeFile {
  const judgement = judgeNotice(parsed.raw, parsed.body, vocabulary);
  issues.push(...judgement.issues.map((issue) => placeIssue(issue, file, parsed.locate(issue.path))));
  const text = new TextDecoder().decode(bytes);
  const canonical = writeNoticeFile(judgement.repaired, parsed.body);
  if (text !== canonical && judgement.issues.length === 0) {
    issues.push(
      placeIssue(
        createIssue('forme-non-canonique', [], {}, { expected: '', automatic: true }),
        file,
        firstDifference(text, canonical),
      ),
    );
  }
  return { slug, file, text, canonical, body: parsed.body, notice: judgement.notice, locate: parsed.locate };
}

async function readList<Schema extends z.ZodType>(
  dir: string,
  file: string,
  schema: Schema,
  issues: FileIssue[],
): Promise<z.output<Schema>[]> {
  const read = await readYamlFile(dir, file, issues);
  if (read === undefined) return [];
  const { value, locate } = read;
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
      issues.push(placeIssue(issue, file, locate([index, ...issue.path])));
    }
    return [];
  });
}

async function readSettings(dir: string, issues: FileIssue[]): Promise<SiteSettings> {
  const read = await readYamlFile(dir, 'site.yaml', issues);
  const result = siteSettingsSchema.safeParse(read?.value ?? {});
  if (result.success) return result.data;
  for (const issue of zodErrorToIssues(result.error, read?.value, Object.keys(siteSettingsSchema.shape))) {
    issues.push(placeIssue(issue, 'site.yaml', read?.locate(issue.path) ?? { line: 1, column: 1 }));
  }
  return siteSettingsSchema.parse({});
}

async function readYamlFile(dir: string, file: string, issues: FileIssue[]) {
  const report = (code: IssueCode, params: Record<string, string | number>, line = 1, column = 1) => {
    issues.push(placeIssue(createIssue(code, [], params), file, { line, column }));
    return undefined;
  };
  const bytes = await readRegularFile(join(dir, file), listMaxBytes);
  // A list that does not exist is an empty list: a young directory has no refusals yet.
  if (bytes === 'fichier-manquant') return undefined;
  if (typeof bytes === 'string') {
    report(bytes, { maximum: listMaxBytes });
    return;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report('encodage-invalide', {});
    return;
  }
  try {
    return { value: parseYaml(text), locate: locateYaml(text) };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    report('yaml-illisible', { raison: quote(error.message) }, error.line + 1, error.column + 1);
    return;
  }
}

/** Places in a YAML list or a page of `content/`; a file that cannot be read has only its first line. */
export async function locateListFile(path: string): Promise<(path: IssuePath) => Place> {
  if (path.endsWith('.md')) {
    const page = parseNoticeFile(await readFile(path).catch(() => new Uint8Array()));
    if (page.ok) return page.locate;
  }
  const text = path.endsWith('.yaml') ? await readFile(path, 'utf8').catch(() => '') : '';
  return locateYaml(text);
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

/** A notice file as read, with what `fix` would write. */
export interface NoticeFile {
  slug: string;
  file: string;
  text: string;
  canonical: string;
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
  budgets: readonly Budget[];
  issues: FileIssue[];
}
