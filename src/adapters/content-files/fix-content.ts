import { join } from 'node:path';
import type { FileIssue } from '#domain/issue.ts';
import { checkContent } from './check-content.ts';
import { writeFileAtomically } from './write-file.ts';

/**
 * Repairs what has exactly one right repair and writes canonical files; running it twice changes nothing more.
 * @returns the files rewritten, and the findings that only a person can settle
 */
export async function fixContent(dir: string): Promise<{ written: string[]; left: FileIssue[] }> {
  const { files } = await checkContent(dir);
  const written: string[] = [];
  for (const { file, text, canonical } of files.values()) {
    if (text === canonical) continue;
    await writeFileAtomically(join(dir, file), canonical);
    written.push(file);
  }
  return { written, left: (await checkContent(dir)).issues };
}
