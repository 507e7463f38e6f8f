import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The text of a good notice, with what a test wants to add to its front matter. */
export function noticeText(nom: string, more = ''): string {
  return `---\nnom: ${JSON.stringify(nom)}\nlicences:\n  - "MIT"\n${more}---\n`;
}

/** A `content/` folder of these files, in a place of its own. */
export async function createContent(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ContentFolder> {
  const dir = await mkdtemp(join(tmpdir(), 'contenu-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  return {
    dir,
    snapshot: async () => {
      const names = (await readdir(dir, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      const texts = await Promise.all(names.map((name) => readFile(name, 'latin1')));
      return Object.fromEntries(names.map((name, index) => [name.slice(dir.length + 1), texts[index] ?? '']));
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

export interface ContentFolder {
  dir: string;
  /** Every file with its bytes, to see that nothing changed. */
  snapshot: () => Promise<Record<string, string>>;
  remove: () => Promise<void>;
}
