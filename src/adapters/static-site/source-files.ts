import { readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** Our code, with what is asked of its tools. */
export const codeFiles: readonly string[] = [
  'src',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** What was learned of links and of contributions. */
export function learnedFiles(): string[] {
  return ['links.json', 'statistics.json'].map((name) => join(process.env.DATA_DIR ?? '.data', name));
}

/** The files of a folder and of those in it, in the order of their names, or the file itself; none where there is nothing. */
export function* sourceFiles(path: string): Iterable<SourceFile> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) yield { path, stats };
  // What git writes for itself at each fetch is no source.
  else for (const name of readdirSync(path).sort()) if (name !== '.git') yield* sourceFiles(join(path, name));
}

interface SourceFile {
  path: string;
  stats: Stats;
}
