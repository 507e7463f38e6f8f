import { isSlug } from '#domain/notice/slug.ts';
import { identifiersPath, noticeDataPath, under } from '#domain/site/routes.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';

/** As many requests at once as a browser allows to one host. */
const atOnce = 6;
/** After so many slugs that no notice has, the list of all that there are costs less than asking for the next. */
const patience = 6;

/**
 * Fetches the record of each notice that is asked for, once: `/notices/<slug>.json`. An old slug gives the record of
 * the notice that took its place. An address full of slugs that nobody has is not asked for one by one.
 * @param root the site’s own path, with its final slash
 */
export function createRecords(root: string): Records {
  const known = new Map<string, FoundRecord>();
  let missed = 0;
  let list: Promise<ReadonlySet<string> | undefined> | undefined;
  const find = async (slug: string): Promise<FoundRecord> => {
    if (!isSlug(slug)) return 'unknown';
    if (missed >= patience) {
      list ??= readSlugs(root);
      if ((await list)?.has(slug) === false) return 'unknown';
    }
    const found = await readJson<NoticeRecord>(under(root, noticeDataPath(slug)));
    if (found === 'unknown') missed += 1;
    return found;
  };
  return {
    of: (slug) => known.get(slug),
    async load(slugs, onEach) {
      const waiting = [...new Set(slugs)].filter(
        (slug) => !known.has(slug) || known.get(slug) === 'unreachable',
      );
      const work = async () => {
        for (let slug = waiting.shift(); slug !== undefined; slug = waiting.shift()) {
          const found = await find(slug);
          known.set(slug, found);
          // Asked by its old slug, known by the one of today.
          if (typeof found === 'object') known.set(found.slug, found);
          onEach?.(slug);
        }
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, work));
    },
  };
}

/** Every slug that leads to a notice, those of before included; `undefined` when the list cannot be read. */
async function readSlugs(root: string): Promise<ReadonlySet<string> | undefined> {
  const read = await readJson<Record<string, { redirections?: string[] }>>(under(root, identifiersPath));
  if (typeof read === 'string') return undefined;
  const former = Object.values(read).flatMap(({ redirections = [] }) => redirections);
  return new Set([
    ...Object.keys(read),
    ...former.map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, '')),
  ]);
}

async function readJson<Value>(address: string): Promise<Value | 'unknown' | 'unreachable'> {
  try {
    const response = await fetch(address);
    // A host that answers everything with a page does not know the notice either.
    const isRecord = response.headers.get('Content-Type')?.includes('json') === true;
    if (response.status === 404 || (response.ok && !isRecord)) return 'unknown';
    return response.ok ? ((await response.json()) as Value) : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

export interface Records {
  /** What is known of a slug so far. */
  of(slug: string): FoundRecord | undefined;
  /** Never fails; what could not be fetched is tried again the next time. @param onEach called as each arrives */
  load(slugs: readonly string[], onEach?: (slug: string) => void): Promise<void>;
}

/** `unknown`: no notice has this slug; `unreachable`: nobody knows, the network failed. */
export type FoundRecord = NoticeRecord | 'unknown' | 'unreachable';
