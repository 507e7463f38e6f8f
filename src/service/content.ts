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
  let refreshing: Promise<void> | undefined;
  let mark = '';
  let looked = -Infinity;

  const refresh = async () => {
    looked = now();
    const found = await readMark(dir);
    if (found === mark) return;
    const next = readContent(dir);
    current ??= next;
    await next;
    current = next;
    mark = found;
  };
  /** One look at a time; a folder that cannot be read just now leaves what was read before. */
  const look = () =>
    (refreshing ??= refresh()
      .catch(() => undefined)
      .finally(() => (refreshing = undefined)));

  return async (slug) => {
    if (current === undefined) await look();
    else if (now() - looked > everyMs) void look();
    const known = await (current ??= readContent(dir));
    // Someone speaks of a notice we never heard of: it may have been accepted a moment ago.
    if (slug === undefined || known.files.has(slug)) return known;
    await look();
    return current;
  };
}

/** When each watched thing last changed. */
async function readMark(dir: string): Promise<string> {
  const stats = await Promise.all(watched.map((name) => stat(join(dir, name)).catch(() => undefined)));
  return stats.map((found) => `${found?.mtimeMs ?? 0}`).join(' ');
}

/** Gives the catalogue; when a slug is named and unknown, after a fresh look at the folder. */
export type ContentReader = (slug?: string) => Promise<Content>;
