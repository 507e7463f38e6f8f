import { join } from 'node:path';
import type { FileIssue } from '#domain/issue.ts';
import { checkContent } from './check-content.ts';
import { writeFileAtomically } from './write-file.ts';

/**
 * Repairs what has exactly one right repair and writes canonical files; running it twice changes nothing more. Nothing
 * that a person wrote is lost: a file that would lose a comment keeps all but its line ends.
 * @param secured addresses over http that were seen to answer over https
 */
export async function fixContent(dir: string, secured?: ReadonlySet<string>): Promise<Fixed> {
  const { rewrites } = await checkContent(dir, secured);
  const written: string[] = [];
  for (const { file, written: former, canonical } of rewrites) {
    if (former === canonical) continue;
    await writeFileAtomically(join(dir, file), canonical);
    written.push(file);
  }
  const { issues, files } = await checkContent(dir, secured);
  const kept = [...files.values()].filter(({ isKept }) => isKept).map(({ file }) => file);
  return { written, kept, left: issues };
}

export interface Fixed {
  /** The files rewritten. */
  written: string[];
  /** The notices left as they are written, for the sake of their comments. */
  kept: string[];
  /** The findings that only a person can settle. */
  left: FileIssue[];
}
