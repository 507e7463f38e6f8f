import { digestOf } from '#adapters/digest.ts';
import { textIndexOf } from '#adapters/pagefind/write-index.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { searchRecords } from '#views/search/records.ts';
import type { SiteFolder } from './site-folder.ts';

const below = 'pagefind/';

/** Gives a site its full-text index: the one of before, as long as no record of it changed. */
export async function writeTextIndex(
  catalogue: Catalogue,
  folder: Pick<SiteFolder, 'keep' | 'make'>,
  { ready, shared, before }: IndexMaking,
): Promise<void> {
  const key = shared && digestOf(shared, JSON.stringify(searchRecords(catalogue)));
  const former = [...(before?.keys() ?? [])].filter((path) => path.startsWith(below));
  if (key !== undefined && former.length > 0 && former.every((path) => folder.keep(path, key))) return;
  await ready;
  for (const [path, content] of await textIndexOf(catalogue))
    folder.make(`${below}${path}`, key, () => content);
}

interface IndexMaking {
  /** When Pagefind, one more process, has room. */
  ready: Promise<unknown>;
  /** The fingerprint of all that files share; without it, nothing is known. */
  shared: string | undefined;
  /** What the build before left, by its path. */
  before: ReadonlyMap<string, unknown> | undefined;
}
