import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent, type Content } from '#adapters/content-files/read-content.ts';

const watched = ['notices', 'logos', 'tags.yaml', 'alternatives.yaml', 'refusals.yaml', 'site.yaml'];

/**
 * The catalogue as the service sees it: read once, and again when the folder changed. While it is being read again,
 * the one before serves.
 * @param everyMs how long a look at the folder is good for
 */
export function createContentReader(dir: string, now: () => number, everyMs = 5000): ContentReader {
  let current: Promise<Content> | undefined;
  let mark = '';
  let looked = 0;
  let reading = false;
  const refresh = async () => {
    reading = true;
    try {
      const found = await readMark(dir);
      if (found === mark) return;
      const next = readContent(dir);
      current ??= next;
      await next;
      current = next;
      mark = found;
    } finally {
      reading = false;
    }
  };
  return async () => {
    if (current === undefined) {
      mark = await readMark(dir);
      looked = now();
      current ??= readContent(dir);
    } else if (now() - looked > everyMs && !reading) {
      looked = now();
      // A folder that cannot be read just now leaves what was read before.
      void refresh().catch(() => undefined);
    }
    return current;
  };
}

/** When each watched thing last changed. */
async function readMark(dir: string): Promise<string> {
  const stats = await Promise.all(watched.map((name) => stat(join(dir, name)).catch(() => undefined)));
  return stats.map((found) => `${found?.mtimeMs ?? 0}`).join(' ');
}

export type ContentReader = () => Promise<Content>;
