import { slugOfFile } from '#domain/catalogue/rule.ts';
import { join } from 'node:path';
import { createMentionFinder, linkMentions } from '#domain/catalogue/mentions.ts';
import type { FileIssue } from '#domain/issue.ts';
import { repairMarkdownTypography, repairTypography } from '#domain/notice/typography.ts';
import { checkContent, type CheckOptions } from './check-content.ts';
import { repairEditorialTypography, readEditorialTypography } from './editorial-typography.ts';
import type { Rewrite } from './findings.ts';
import { parseNoticeFile } from './notice-file.ts';
import { writeNoticeFile } from './write-notice.ts';
import type { Content } from './read-content.ts';
import { writeFileAtomically } from './write-file.ts';

/**
 * Repairs what has exactly one right repair and writes canonical files; running it twice changes nothing more. Nothing
 * that a person wrote is lost: a file that would lose a comment keeps all but its line ends.
 */
export async function fixContent(dir: string, options?: CheckOptions): Promise<Fixed> {
  const content = await checkContent(dir, options);
  const pages = (await readEditorialTypography(dir)).filter(({ file }) => file.endsWith('.md'));
  const rewrites = [
    ...mendRewrites(content),
    ...pages.map(({ file, written, repaired }) => ({ file, written, canonical: repaired })),
  ];
  const written = new Set<string>();
  for (const { file, written: former, canonical } of rewrites) {
    if (former === canonical) continue;
    await writeFileAtomically(join(dir, file), canonical);
    written.add(file);
  }
  const { issues, files } = await checkContent(dir, options);
  const kept = [...files.values()].filter(({ isKept }) => isKept).map(({ file }) => file);
  return { written: [...written], kept, left: issues };
}

/** The canonical files, with French typography and, in notices, mentions of other notices as links. */
function mendRewrites({ catalogue, files, rewrites }: Content): Rewrite[] {
  const mentionsOf = createMentionFinder(catalogue);
  return rewrites.map((rewrite) => {
    const { file, canonical } = rewrite;
    if (!file.startsWith('notices/'))
      return { ...rewrite, canonical: repairEditorialTypography(file, canonical) };
    const slug = slugOfFile(file);
    const entry = catalogue.bySlug.get(slug);
    const parsed = parseNoticeFile(new TextEncoder().encode(canonical));
    // What cannot be read again, is no notice, or would lose a comment is left as its author wrote it.
    if (!parsed.ok || entry === undefined || files.get(slug)?.isKept) return rewrite;
    const { raw, corps } = parsed;
    const { description_courte: said } = raw;
    const notice = typeof said === 'string' ? { ...raw, description_courte: repairTypography(said) } : raw;
    const linked = linkMentions(corps, mentionsOf({ ...entry, corps }));
    return { ...rewrite, canonical: writeNoticeFile(notice, repairMarkdownTypography(linked)) };
  });
}

export interface Fixed {
  /** The files rewritten. */
  written: string[];
  /** The notices left as they are written, for the sake of their comments. */
  kept: string[];
  /** The findings that only a person can settle. */
  left: FileIssue[];
}
