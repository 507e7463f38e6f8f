import { isSlug } from '#domain/notice/slug.ts';
import { noticeDataPath, under } from '#domain/site/routes.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';

/** As many requests at once as a browser allows to one host. */
const atOnce = 6;

/**
 * Fetches the record of each notice that is asked for, once: `/notices/<slug>.json`. An old slug gives the record of
 * the notice that took its place.
 * @param root the site’s own path, with its final slash
 */
export function createRecords(root: string): Records {
  const known = new Map<string, FoundRecord>();
  const find = async (slug: string): Promise<FoundRecord> => {
    if (!isSlug(slug)) return 'unknown';
    try {
      const response = await fetch(under(root, noticeDataPath(slug)));
      // A host that answers everything with a page does not know the notice either.
      const isRecord = response.headers.get('Content-Type')?.includes('json') === true;
      if (response.status === 404 || (response.ok && !isRecord)) return 'unknown';
      return response.ok ? ((await response.json()) as NoticeRecord) : 'unreachable';
    } catch {
      return 'unreachable';
    }
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

export interface Records {
  /** What is known of a slug so far. */
  of(slug: string): FoundRecord | undefined;
  /** Never fails; what could not be fetched is tried again the next time. @param onEach called as each arrives */
  load(slugs: readonly string[], onEach?: (slug: string) => void): Promise<void>;
}

/** `unknown`: no notice has this slug; `unreachable`: nobody knows, the network failed. */
export type FoundRecord = NoticeRecord | 'unknown' | 'unreachable';
