import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNoticeFile } from './notice-file.ts';

/** Editorial pages, by slug; files that are not pages are left out, for `check` reads them too. */
export async function readPages(dir: string): Promise<ReadonlyMap<string, EditorialPage>> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.md')).sort();
  const pages = await Promise.all(names.map(async (name) => readPage(dir, name)));
  return new Map(pages.flatMap((page) => (page ? [[page.slug, page]] : [])));
}

async function readPage(dir: string, name: string): Promise<EditorialPage | undefined> {
  const parsed = parseNoticeFile(await readFile(join(dir, name)));
  if (!parsed.ok) return undefined;
  const slug = name.replace(/\.md$/, '');
  const text = (key: string) => (typeof parsed.raw[key] === 'string' ? parsed.raw[key] : undefined);
  return { slug, titre: text('titre') ?? slug, description: text('description') ?? '', corps: parsed.body };
}

export interface EditorialPage {
  slug: string;
  titre: string;
  description: string;
  /** Markdown. */
  corps: string;
}
