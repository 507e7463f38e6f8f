import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as othersTurn, setTimeout as later } from 'node:timers/promises';
import { listFiles } from '#adapters/list-files.ts';
import type { SiteFolder } from './site-folder.ts';

const everyMs = 500;

/**
 * Gives a site the pages of a folder as another program writes them, until it has ended: they are sealed, compressed and
 * written meanwhile. What is taken when it ends may be a part of them; `addFolder` gives the rest.
 */
export async function takePages(
  dir: string,
  site: Pick<SiteFolder, 'isFree' | 'write'>,
  ended: Promise<unknown>,
): Promise<void> {
  const end = new AbortController();
  const stop = () => {
    end.abort();
  };
  ended.then(stop, stop);
  const isOver = () => end.signal.aborted;
  while (!isOver()) {
    for (const path of existsSync(dir) ? listFiles(dir) : []) {
      if (!path.endsWith('.html') || !site.isFree(path)) continue;
      const page = readFileSync(join(dir, path));
      if (!isWhole(page)) continue;
      site.write(path, page);
      await othersTurn();
      if (isOver()) return;
    }
    await later(everyMs, undefined, { signal: end.signal }).catch(() => undefined);
  }
}

/** A page that is being written lacks its end. */
function isWhole(page: Buffer): boolean {
  return page.subarray(-16).toString('latin1').trimEnd().endsWith('</html>');
}
