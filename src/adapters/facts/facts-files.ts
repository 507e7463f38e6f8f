import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readRegularFile } from '#adapters/content-files/regular-file.ts';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { parseJson } from '#adapters/parse-json.ts';
import { factSchema, rawFactsFileSchema, type Fact, type FactsFile } from '#domain/facts/facts.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import { tFacts } from '#words/facts.ts';
import { UserError } from '#i18n/user-error.ts';
import { asText } from '#adapters/importers/foreign-values.ts';
import { validFact } from './fact-of.ts';
import type { Trouble } from './source-file.ts';

/** Where a directory keeps what sources say, apart from what people wrote. */
export const factsFolder = '.facts';
const maxBytes = 64 * 1024 * 1024;

/** The file of a source, in the folder of the contents. */
export function factsFile(source: string): string {
  return `${factsFolder}/${nameToSlug(source)}.json`;
}

/** Every file of facts of a directory, by name; those that are something else, or cut, are named, and so are wrong records. */
export async function readFactsFiles(contentDir: string): Promise<KnownFacts> {
  const dir = join(contentDir, factsFolder);
  const names = await readdir(dir).catch(() => []);
  const known: KnownFacts = { files: [], troubles: [], unreadable: [] };
  for (const name of names.filter((name) => name.endsWith('.json')).sort()) {
    const parsed = parseFactsFile(await readText(join(dir, name)));
    if (typeof parsed === 'string') known.unreadable.push(name);
    else {
      known.files.push(parsed.file);
      known.troubles.push(...parsed.troubles.map((trouble) => ({ source: name, ...trouble })));
    }
  }
  return known;
}

/**
 * What is kept of one source.
 * @throws a sentence for the person when its file cannot be read: written anew, it would lose what it held
 */
export function keptOf({ files, unreadable }: KnownFacts, source: string): FactsFile | undefined {
  const file = factsFile(source);
  if (unreadable.includes(basename(file))) throw new UserError(tFacts('kept.broken', { file }));
  return files.find((known) => known.source === source);
}

/** What is no plain file, or too large for one, says nothing. */
async function readText(path: string): Promise<string> {
  const bytes = await readRegularFile(path, maxBytes);
  return typeof bytes === 'string' ? '' : new TextDecoder().decode(bytes);
}

/**
 * A text as a file of facts; or why it is none. In a wrong record, what no notice could hold is left out and told.
 * @param read how a wrong record is read, when its source may have words of its own
 */
export function parseFactsFile(text: string, read = validFact): TiedFacts | 'coupe' | 'autre-sorte' {
  const parsed = rawFactsFileSchema.safeParse(parseJson(text));
  if (!parsed.success) return parseJson(text) === undefined ? 'coupe' : 'autre-sorte';
  const troubles: Trouble[] = [];
  const readRecord = (slug: string, raw: Readonly<Record<string, unknown>>): Fact =>
    factSchema.safeParse(raw).data ?? read({ ...raw, fiche: asText(raw.fiche) ?? slug }, troubles);
  const faits = Object.entries(parsed.data.faits).map(([slug, raw]) => [slug, readRecord(slug, raw)]);
  return { file: { ...parsed.data, faits: Object.fromEntries(faits) as FactsFile['faits'] }, troubles };
}

/** Writes what one source says, sorted, one notice a line: small, and readable in a comparison of versions. @returns the file’s name */
export async function writeFactsFile(
  contentDir: string,
  { version, source, date, faits }: FactsFile,
): Promise<string> {
  const path = join(contentDir, factsFile(source));
  const lines = Object.keys(faits)
    .sort()
    .map((slug) => `    ${JSON.stringify(slug)}: ${JSON.stringify(faits[slug])}`);
  const head = `{\n  "version": ${version},\n  "source": ${JSON.stringify(source)},\n  "date": ${JSON.stringify(date)},\n`;
  const body = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  await writeFileAtomically(path, `${head}  "faits": ${body}\n}\n`);
  return basename(path);
}

/** Facts tied to notices, and what could not be used of them. */
export interface TiedFacts {
  file: FactsFile;
  troubles: Trouble[];
}

export interface KnownFacts {
  files: FactsFile[];
  /** Wrong records, with the name of their file. */
  troubles: (Trouble & { source: string })[];
  /** Files that are something else, or cut. */
  unreadable: string[];
}
