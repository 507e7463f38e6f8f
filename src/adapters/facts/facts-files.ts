import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { factsFileSchema, type FactsFile } from '#domain/facts/facts.ts';
import { nameToSlug } from '#domain/notice/slug.ts';

/** Where a directory keeps what sources say, apart from what people wrote. */
export function factsFolder(contentDir: string): string {
  return join(contentDir, '.facts');
}

/** Every file of facts of a directory, by name; those that are something else, or cut, are named. */
export async function readFactsFiles(
  contentDir: string,
): Promise<{ files: FactsFile[]; unreadable: string[] }> {
  const dir = factsFolder(contentDir);
  const names = await readdir(dir).catch(() => []);
  const files: FactsFile[] = [];
  const unreadable: string[] = [];
  for (const name of names.filter((name) => name.endsWith('.json')).sort()) {
    const file = parseFactsFile(await readFile(join(dir, name), 'utf8').catch(() => ''));
    if (file === undefined) unreadable.push(name);
    else files.push(file);
  }
  return { files, unreadable };
}

/** A text as a file of facts, when it is one. */
export function parseFactsFile(text: string): FactsFile | undefined {
  try {
    return factsFileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Writes what one source says, sorted, one notice a line: small, and readable in a comparison of versions. @returns the file’s name */
export async function writeFactsFile(
  contentDir: string,
  { version, source, date, faits }: FactsFile,
): Promise<string> {
  const name = `${nameToSlug(source)}.json`;
  const lines = Object.keys(faits)
    .sort()
    .map((slug) => `    ${JSON.stringify(slug)}: ${JSON.stringify(faits[slug])}`);
  const head = `{\n  "version": ${version},\n  "source": ${JSON.stringify(source)},\n  "date": ${JSON.stringify(date)},\n`;
  const body = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  await writeFileAtomically(join(factsFolder(contentDir), name), `${head}  "faits": ${body}\n}\n`);
  return name;
}
