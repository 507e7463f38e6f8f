import type { CrawlFailure } from '#domain/import/codes.ts';
import { tHostImport } from '#words/import.ts';
import { listSubs, parseProperties, type Properties } from './properties.ts';

export const propertiesMaxBytes = 256 * 1024;
const maxFiles = 5000;
const maxDepth = 5;
const concurrency = 4;

/**
 * Follows a tree of `.properties` files through their `subs`, each file once, so that a circle ends.
 * @param starts where to begin: addresses or paths, as `load` understands them
 * @param load gives the bytes of one file, or throws a sentence
 * @param resolve what a `subs` value means, seen from the file it is in; `undefined` when it leads nowhere
 */
export async function crawlProperties(
  starts: readonly string[],
  load: (place: string) => Promise<Uint8Array>,
  resolve: (value: string, from: string) => string | undefined,
  onProgress: (count: number) => void = () => undefined,
): Promise<Crawl> {
  const read = new Map<string, Properties>();
  const parents = new Map<string, Set<string>>();
  const failures: Failure[] = [];
  const fail = (failure: Failure) => {
    // As many as files: beyond, a report would be no reading.
    if (failures.length < maxFiles) failures.push(failure);
  };
  const seen = new Set(starts);
  const queue: Step[] = starts.map((place) => ({ place, depth: 0 }));

  const visit = async ({ place, depth }: Step): Promise<void> => {
    try {
      const properties = parseProperties(await load(place));
      read.set(place, properties);
      for (const value of listSubs(properties)) {
        const next = resolve(value, place);
        if (next === undefined) {
          fail({ place: value, reason: 'introuvable' });
          continue;
        }
        parents.set(next, (parents.get(next) ?? new Set()).add(place));
        if (!seen.has(next)) {
          seen.add(next);
          if (depth >= maxDepth) fail({ place: next, reason: 'trop-profond' });
          else if (seen.size > maxFiles) fail({ place: next, reason: 'trop-de-fichiers' });
          else queue.push({ place: next, depth: depth + 1 });
        }
      }
    } catch (error) {
      fail({ place, reason: 'illisible', detail: describe(error) });
    }
    onProgress(read.size);
  };

  const running = new Set<Promise<void>>();
  for (let step = queue.shift(); step !== undefined || running.size > 0; step = queue.shift()) {
    if (step !== undefined) {
      const work = visit(step).finally(() => running.delete(work));
      running.add(work);
    }
    if (running.size >= concurrency || queue.length === 0) await Promise.race(running);
  }
  // Answers come in any order: what is made of them must not depend on it.
  const pages = [...read]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, properties]) => ({ place, properties, parents: [...(parents.get(place) ?? [])].sort() }));
  failures.sort((a, b) => (a.place < b.place ? -1 : 1));
  return { pages: new Map(pages.map((page) => [page.place, page])), failures };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return tHostImport('failed.timeout');
  return error.cause instanceof Error ? error.cause.message : error.message;
}

interface Step {
  place: string;
  depth: number;
}

export interface PropertiesPage {
  place: string;
  /** The files whose `subs` lead here. */
  parents: readonly string[];
  properties: Properties;
}

export interface Failure {
  place: string;
  reason: CrawlFailure;
  detail?: string;
}

export interface Crawl {
  pages: ReadonlyMap<string, PropertiesPage>;
  failures: Failure[];
}
