import { join } from 'node:path';
import type { z } from 'zod';
import { createIssue, type Issue, type IssuePath } from '#domain/issue.ts';
import { schemaKeys } from '#domain/schema-keys.ts';
import { quote, valueAt, zodErrorToIssues } from '#domain/zod-issues.ts';
import { remarkEndings } from './comment-remarks.ts';
import { warnOfLineEnds, type Findings } from './findings.ts';
import { describeYamlError, parseNoticeFile, placeIssue } from './notice-file.ts';
import { decodePlainText } from './plain-text.ts';
import { readRegularFile, unreadIssue } from './regular-file.ts';
import { quoteAsWritten } from './scalars.ts';
import { findUnreadAside, findYamlAsides } from './yaml-asides.ts';
import { inspectYaml, parseYaml, YamlError, type TextPlace } from './yaml.ts';

const listMaxBytes = 2 * 1024 * 1024;

/** The items of a closed list of `content/` that are as they should be; the others become findings. */
export async function readList<Schema extends z.ZodType>(
  dir: string,
  file: string,
  schema: Schema,
  found: Findings,
): Promise<z.output<Schema>[]> {
  const read = await readYamlFile(dir, file, found);
  if (read?.value === undefined) return [];
  const { value } = read;
  if (!Array.isArray(value)) {
    const issue = createIssue('type-inattendu', [], { valeur: quote(value), attendu: 'array' });
    found.issues.push(placeIssue(issue, file));
    return [];
  }
  return value.flatMap((_, index) => validate(read, file, schema, found, [index]) ?? []);
}

/** What a file of `content/` says, when it is as it should be; otherwise its faults become findings. */
export async function readOne<Schema extends z.ZodType>(
  dir: string,
  file: string,
  schema: Schema,
  found: Findings,
): Promise<z.output<Schema> | undefined> {
  const read = await readYamlFile(dir, file, found);
  return read && validate({ ...read, value: read.value ?? {} }, file, schema, found, []);
}

function validate<Schema extends z.ZodType>(
  { value, locate, source }: ReadYaml,
  file: string,
  schema: Schema,
  { issues }: Findings,
  at: IssuePath,
): z.output<Schema> | undefined {
  const item = valueAt(value, at);
  const result = schema.safeParse(item);
  if (result.success) return result.data;
  for (const issue of zodErrorToIssues(result.error, item, schemaKeys(schema))) {
    const path = [...at, ...issue.path];
    const quoted = quoteAsWritten({ ...issue, path }, value, source);
    issues.push(placeIssue({ ...quoted, path: issue.path }, file, locate(path)));
  }
  return undefined;
}

type ReadYaml = NonNullable<Awaited<ReturnType<typeof readYamlFile>>>;

/** A YAML file of `content/` as data, with its places; `undefined` when there is none or it cannot be read. */
export async function readYamlFile(dir: string, file: string, { issues, rewrites }: Findings) {
  const report = (issue: Issue, place?: TextPlace) => issues.push(placeIssue(issue, file, place));
  const bytes = await readRegularFile(join(dir, file), listMaxBytes);
  // A list that does not exist is an empty list: a young directory has no refusals yet.
  if (bytes === 'fichier-manquant') return undefined;
  const plain = typeof bytes === 'string' ? undefined : decodePlainText(bytes);
  if (plain === undefined) {
    report(
      typeof bytes === 'string' ? unreadIssue(bytes, listMaxBytes) : createIssue('encodage-invalide', []),
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
    if (unread !== undefined) throw new YamlError(unread.message, unread.line, unread.column);
    for (const { issue, place } of remarkEndings(asides)) report(issue, place);
    return { value, ...inspectYaml(text) };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { issue, place } = describeYamlError(text, error);
    report(issue, place);
    return undefined;
  }
}

/** Places in a YAML list or a page of `content/`; a file that cannot be read has only its first line. */
export async function locateListFile(path: string): Promise<(path: IssuePath) => TextPlace> {
  const read = await readRegularFile(path, listMaxBytes);
  const bytes = typeof read === 'string' ? new Uint8Array() : read;
  if (path.endsWith('.md')) {
    const page = parseNoticeFile(bytes);
    if (page.ok) return page.locate;
  }
  const text = path.endsWith('.yaml') ? decodePlainText(bytes)?.text : undefined;
  return inspectYaml(text ?? '').locate;
}
