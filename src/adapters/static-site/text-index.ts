import { digestOf } from '#adapters/digest.ts';
import { textIndexOf } from '#adapters/pagefind/write-index.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { searchRecords } from '#views/search/records.ts';
import type { SiteFolder } from './site-folder.ts';
import type { SiteRecord } from './site-memory.ts';

const below = 'pagefind/';

/**
 * Starts to make the full-text index of a site, unless no record of it changed: Pagefind, a process of its own, takes
 * longest of all that follows a change.
 * @returns gives the site its index, when it is asked for
 */
export function startTextIndex(catalogue: Catalogue, { ready, shared, record }: IndexMaking): GiveTextIndex {
  const key = shared && digestOf(shared, JSON.stringify(searchRecords(catalogue)));
  const make = async () => {
    await ready;
    return textIndexOf(catalogue);
  };
  const made = key !== undefined && record?.keys.get(below) === key ? undefined : make();
  // Until it is asked for, what keeps it from being made is nobody’s.
  made?.catch(() => undefined);
  return async (folder) => {
    const former = [...(record?.files.keys() ?? [])].filter((path) => path.startsWith(below));
    if (key !== undefined && folder.keep(below, former, key)) return;
    for (const [path, content] of await (made ?? make())) folder.write(`${below}${path}`, content);
  };
}

interface IndexMaking {
  /** When Pagefind has room. */
  ready: Promise<unknown>;
  /** The fingerprint of all that files share; without it, nothing is known. */
  shared: string | undefined;
  /** What the build before left. */
  record: Pick<SiteRecord, 'files' | 'keys'> | undefined;
}

export type GiveTextIndex = (folder: Pick<SiteFolder, 'keep' | 'write'>) => Promise<void>;
