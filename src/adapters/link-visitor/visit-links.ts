import type { LinkUse } from '#domain/links/addresses.ts';
import { classifyVisit, type Visit } from '#domain/links/classify.ts';
import { remember, type VisitRecord } from '#domain/links/history.ts';
import type { Reason } from '#domain/links/reasons.ts';
import { withoutOutage } from '#domain/links/outage.ts';
import { createLinksReport, type LinksReport } from '#domain/links/report.ts';
import { addressKey, isUnsecured, overHttps } from '#domain/notice/address.ts';

const concurrency = 16;
const saveEveryMs = 2000;
const patience = 3;

/** What three pages in a row tell of the whole host. */
const wholeHost: ReadonlySet<Reason> = new Set<Reason>([
  'trop-de-demandes',
  'domaine-disparu',
  'connexion-refusee',
  'certificat-invalide',
  'certificat-incomplet',
  'delai-depasse',
  'reseau-en-panne',
  'robots-illisible',
]);

/** Beyond, a host is a forge or an encyclopedia, which is not for sale: its pages are not read. */
const loneHostAddresses = 3;

/**
 * Visits addresses, many hosts at once and each host in turn, and remembers what it saw as it goes: a run that is
 * stopped loses two seconds of work. When a host says thrice in a row what is true of all its pages (« slow down »,
 * nobody there), the others are not asked until the next round.
 * @returns everything known at the end, already saved
 */
export async function visitLinks(options: VisitOptions): Promise<LinksReport> {
  const { addresses, todo, former, started, now, signal, save } = options;
  let histories = new Map((former?.links ?? []).map(({ url, history }) => [url, history]));
  const report = () =>
    createLinksReport({
      addresses,
      histories,
      started,
      finished: former?.round.started === started ? former.round.finished : null,
      now: now().toISOString(),
    });
  const queues = [...Map.groupBy(todo, (url) => new URL(url).host).values()].sort(
    (a, b) => b.length - a.length,
  );
  const saver = createSaver(() => save(report()), now);
  let visited = 0;
  let last: LinksReport;

  const note = (url: string, entry: VisitRecord) => {
    histories.set(url, remember(histories.get(url) ?? [], entry));
    options.onProgress?.(++visited);
    saver.touch();
  };

  const visitHost = async (urls: readonly string[]) => {
    let same: Reason[] = [];
    for (const url of urls) {
      const [reason] = same;
      if (reason !== undefined && same.length >= patience) {
        note(url, { at: now().toISOString(), reason });
        continue;
      }
      const visit = await options.visit(url, { wantsPage: urls.length <= loneHostAddresses });
      const secure = isUnsecured(url) ? await answersOverHttps(url, options.visit) : undefined;
      const entry = {
        ...classifyVisit(visit, now().toISOString()),
        ...(secure === undefined ? {} : { secure }),
      };
      same = !wholeHost.has(entry.reason)
        ? []
        : [...same.filter((one) => one === entry.reason), entry.reason];
      note(url, entry);
    }
  };

  const work = async () => {
    for (let urls = queues.shift(); urls !== undefined && !signal.aborted; urls = queues.shift())
      await visitHost(urls).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, work));
  } finally {
    await saver.settle();
    histories = withoutOutage(new Map([...histories].filter(([url]) => addresses.has(url))), started);
    last = report();
    await save(last);
  }
  return last;
}

/** Whether the same page answers over https, and stays there. */
async function answersOverHttps(url: string, visit: VisitOptions['visit']): Promise<boolean> {
  const seen = await visit(overHttps(url), { wantsPage: false });
  const last = seen.hops.at(-1);
  return (
    seen.trouble === undefined &&
    last?.status !== undefined &&
    last.status >= 200 &&
    last.status < 300 &&
    last.url.startsWith('https:') &&
    addressKey(last.url) === addressKey(url)
  );
}

/** Saves now and then, one save at a time, and the more rarely the longer a save takes. */
function createSaver(save: () => Promise<void>, now: () => Date) {
  let saving: Promise<void> | undefined;
  let failure: Error | undefined;
  let next = now().getTime() + saveEveryMs;
  return {
    touch: () => {
      if (failure !== undefined) throw failure;
      const start = now().getTime();
      if (saving !== undefined || start < next) return;
      saving = save()
        .catch((error: unknown) => {
          failure ??= error instanceof Error ? error : new Error(String(error));
        })
        .finally(() => {
          const end = now().getTime();
          next = end + Math.max(saveEveryMs, 20 * (end - start));
          saving = undefined;
        });
    },
    settle: async () => {
      await saving;
      if (failure !== undefined) throw failure;
    },
  };
}

interface VisitOptions {
  /** All the addresses of the catalogue. */
  addresses: ReadonlyMap<string, readonly LinkUse[]>;
  /** Those to visit now. */
  todo: readonly string[];
  former: LinksReport | undefined;
  /** When the round began, ISO. */
  started: string;
  visit: (url: string, options: { wantsPage: boolean }) => Promise<Visit>;
  save: (report: LinksReport) => Promise<void>;
  now: () => Date;
  signal: AbortSignal;
  /** Told how many addresses have been visited. */
  onProgress?: (count: number) => void;
}
