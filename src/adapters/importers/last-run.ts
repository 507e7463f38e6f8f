import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '#adapters/digest.ts';
import { factsFile } from '#adapters/facts/facts-files.ts';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { parseJson } from '#adapters/parse-json.ts';
import { tImport } from '#words/import.ts';
import { UserError } from '#i18n/user-error.ts';

/**
 * Writes down what a run of import is about to change, before it does: the file it writes, what stood there. Only the
 * last run is known.
 * @param dir the folder of the contents
 * @param files what will be written, by path in that folder
 */
export async function beginRun(
  dir: string,
  source: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const changes: Change[] = [];
  for (const [file, content] of files)
    changes.push({ file, before: await readText(join(dir, file)), after: digestOf(Buffer.from(content)) });
  // What is kept of the source goes back with the rest, whatever it became.
  const facts = factsFile(source);
  changes.push({ file: facts, before: await readText(join(dir, facts)) });
  await writeFileAtomically(
    join(dir, runFile),
    `${JSON.stringify({ version: 1, source, changes }, undefined, 2)}\n`,
  );
}

/**
 * Takes the last run back: what it wrote goes, what it changed is as before. A file that a person has touched since
 * stays as it is, and is named.
 * @returns `undefined` when there is no run to take back
 */
export async function undoLastRun(dir: string, dryRun: boolean): Promise<UndoneRun | undefined> {
  const run = await readRun(dir);
  if (run === undefined) return undefined;
  const undone: UndoneRun = { source: run.source, removed: [], restored: [], touched: [] };
  for (const { file, before, after } of run.changes) {
    const path = join(dir, file);
    const now = await readFile(path).catch(() => undefined);
    if (now === undefined && before === null) continue;
    if (after !== undefined && (now === undefined || digestOf(now) !== after)) {
      // A run that was cut never came to it.
      if (now?.toString() !== before) undone.touched.push(file);
      continue;
    }
    undone[before === null ? 'removed' : 'restored'].push(file);
    if (dryRun) continue;
    if (before === null) await rm(path);
    else await writeFileAtomically(path, before);
  }
  if (!dryRun) await rm(join(dir, runFile));
  return undone;
}

/** The source of the run that could be taken back. */
export async function lastSource(dir: string): Promise<string | undefined> {
  return (await readRun(dir))?.source;
}

/** @throws a sentence for the person when there was a run, and what it changed cannot be read */
async function readRun(dir: string) {
  const text = await readText(join(dir, runFile));
  if (text === null) return undefined;
  const { data } = runSchema.safeParse(parseJson(text));
  if (data === undefined) throw new UserError(tImport('undo.broken', { file: runFile }));
  return data;
}

/** Beside the facts, where no reader of facts looks. */
const runFile = '.facts/reprise/derniere.json';

const runSchema = z.object({
  version: z.literal(1),
  source: z.string().max(100),
  changes: z.array(
    z.object({
      // Whoever can write this file shall not reach another.
      file: z.string().regex(/^(?:(?:notices|logos|\.facts)\/[^/\\\0]{1,150}|hosts\.json)$/),
      /** `null` when there was nothing. */
      before: z.string().nullable(),
      /** Absent: whatever stands there, it goes. */
      after: z.string().optional(),
    }),
  ),
});

/** A file as text, `null` when there is none. */
async function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

type Change = z.input<typeof runSchema>['changes'][number];

export interface UndoneRun {
  source: string;
  /** Files of the contents that the run had made. */
  removed: string[];
  restored: string[];
  /** Changed by a person since, or gone: left as they are. */
  touched: string[];
}
