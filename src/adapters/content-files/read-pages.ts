import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileIssue } from '#domain/issue.ts';
import { findConflicts } from '#domain/notice/body.ts';
import { readLines } from '#domain/notice/markdown-signs.ts';
import { parseNoticeFile, placeIssue } from './notice-file.ts';
import { readRegularFile, unreadIssue } from './regular-file.ts';

const pageMaxBytes = 2 * 1024 * 1024;

/** Editorial pages of a folder, by slug; what cannot be read is told, and makes no page. */
export async function readPages(dir: string): Promise<EditorialPages> {
  const names = (await readdir(dir).catch(() => [])).filter(isPage).sort();
  const pages = new Map<string, EditorialPage>();
  const issues: FileIssue[] = [];
  for (const name of names) {
    const file = `pages/${name}`;
    const bytes = await readRegularFile(join(dir, name), pageMaxBytes);
    if (typeof bytes === 'string') {
      issues.push(placeIssue(unreadIssue(bytes, pageMaxBytes), file));
      continue;
    }
    const parsed = parseNoticeFile(bytes);
    if (parsed.ok) {
      const slug = name.replace(/\.md$/, '');
      const text = (key: string) => (typeof parsed.raw[key] === 'string' ? parsed.raw[key] : undefined);
      const [titre, description] = [text('titre') ?? slug, text('description') ?? ''];
      pages.set(slug, { slug, titre, description, corps: parsed.corps });
      const conflicts = findConflicts(readLines(parsed.corps));
      issues.push(...conflicts.map((issue) => placeIssue(issue, file, parsed.locate(issue.path))));
    } else issues.push(placeIssue(parsed.issue, file, parsed.place));
  }
  return { pages, issues };
}

function isPage(name: string): boolean {
  return name.endsWith('.md') && name !== 'README.md';
}

export interface EditorialPages {
  pages: ReadonlyMap<string, EditorialPage>;
  issues: FileIssue[];
}

export interface EditorialPage {
  slug: string;
  titre: string;
  description: string;
  /** Markdown. */
  corps: string;
}
