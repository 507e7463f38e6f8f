import fs from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOver } from './hand-over.ts';

/**
 * Loaded first in Astro’s process: a page that it writes goes to the build that started it, at once, instead of through
 * the disk. Its own hook for that, `setPrerenderer`, keeps pages from its cache as well, which remembers only what is
 * written. A page that Astro would write in some other way is found in the folder.
 */
const { OUT_DIR: outDir = '' } = process.env;
const { copyFile, mkdir, writeFile } = fs.promises;

Object.assign(fs.promises, {
  writeFile: async (...asked: Parameters<typeof writeFile>) => {
    const [file, content] = asked;
    if (!(file instanceof URL && content instanceof Uint8Array)) return writeFile(...asked);
    const path = pathOf(file);
    if (path !== undefined) return handOver({ path, page: content });
    // The copy that its cache keeps: to ask another thread costs more than a small file.
    fs.writeFileSync(file, content, asked[2] as fs.WriteFileOptions);
  },
  // A page that its cache kept.
  copyFile: async (...asked: Parameters<typeof copyFile>) => {
    const [from, to] = asked;
    const path = to instanceof URL ? pathOf(to) : undefined;
    return path === undefined ? copyFile(...asked) : handOver({ path, page: fs.readFileSync(from) });
  },
  // Asked for each page: ten thousand times the same folder.
  mkdir: async (...asked: Parameters<typeof mkdir>) => {
    const [folder, options] = asked;
    const isIdle = typeof options === 'object' && options?.recursive === true && fs.existsSync(folder);
    return isIdle ? undefined : mkdir(...asked);
  },
});

/** Where a page comes in the site; nothing for what is none, or stands elsewhere. */
function pathOf(file: URL): string | undefined {
  const path = relative(outDir, fileURLToPath(file));
  return path.endsWith('.html') && !path.startsWith('..') ? path : undefined;
}
