import { join } from 'node:path';
import type { FileIssue } from '#domain/issue.ts';
import { checkContent } from './check-content.ts';
import { createMentionFinder, linkMentions } from '#domain/catalogue/mentions.ts';
import { mendMarkdownTypography, mendTypography } from '#domain/notice/typography.ts';
import { parseNoticeFile, writeNoticeFile } from './notice-file.ts';
import { readEditorialTypography } from './editorial-typography.ts';
import type { Content } from './read-content.ts';
import { writeFileAtomically } from './write-file.ts';

/**
 * Repairs what has exactly one right repair and writes canonical files; running it twice changes nothing more.
 * @returns the files rewritten, and the findings that only a person can settle
 */
export async function fixContent(dir: string): Promise<{ written: string[]; left: FileIssue[] }> {
  const content = await checkContent(dir);
  const written: string[] = [];
  const write = async (file: string, text: string, mended: string) => {
    if (text === mended) return;
    await writeFileAtomically(join(dir, file), mended);
    written.push(file);
  };
  for (const { file, text, mended } of mendNotices(content)) await write(file, text, mended);
  for (const { file, text, mended } of await readEditorialTypography(dir)) await write(file, text, mended);
  return { written, left: (await checkContent(dir)).issues };
}

/** Each notice in canonical form, with French typography and its mentions of other notices as links. */
function* mendNotices({ catalogue, files }: Content) {
  const mentionsOf = createMentionFinder(catalogue);
  for (const { slug, file, text, canonical } of files.values()) {
    const parsed = parseNoticeFile(new TextEncoder().encode(canonical));
    // What cannot be read again, or is no notice, is left as its author wrote it.
    if (!parsed.ok || !catalogue.bySlug.has(slug)) {
      yield { file, text, mended: canonical };
      continue;
    }
    const { raw, body } = parsed;
    const { description_courte: said } = raw;
    const notice = typeof said === 'string' ? { ...raw, description_courte: mendTypography(said) } : raw;
    const entry = {
      slug,
      notice: catalogue.bySlug.get(slug)?.notice ?? { nom: slug, licences: [] },
      corps: body,
    };
    const linked = linkMentions(body, mentionsOf(entry));
    yield { file, text, mended: writeNoticeFile(notice, mendMarkdownTypography(linked)) };
  }
}
