import { z } from 'zod';
import type { LinkUse } from '#domain/links/addresses.ts';
import { linkFields } from '#domain/links/addresses.ts';
import { entrySchema, judgeHistory, type VisitRecord } from '#domain/links/history.ts';
import { linkStates, reasons, type LinkState } from '#domain/links/reasons.ts';

const count = z.int().nonnegative();

const linkSchema = z.strictObject({
  url: z.string(),
  /** The notices that give this address, and in which field. */
  uses: z.array(z.strictObject({ notice: z.string(), field: z.enum(linkFields) })),
  state: z.enum(linkStates),
  reason: z.enum(reasons),
  /** When the present state began; absent when never visited. */
  since: z.iso.datetime().optional(),
  visited: z.iso.datetime().optional(),
  status: z.int().optional(),
  /** Where the address has moved for good. */
  target: z.string().optional(),
  /** Of an address over http, whether the same one answered over https the last time. */
  secure: z.boolean().optional(),
  /** Failures in a row; three over three days make an address critical. */
  failures: count,
  /** The last visits, oldest first. */
  history: z.array(entrySchema),
});

/** What `npm run links` remembers in `.data/links.json`, and prints with `--format json`. See `docs/links.md`. */
export const linksReportSchema = z.strictObject({
  version: z.literal(1),
  generated: z.iso.datetime(),
  /** A round visits every address once; `finished` is null while some are left. */
  round: z.strictObject({ started: z.iso.datetime(), finished: z.iso.datetime().nullable() }),
  counts: z.strictObject({ critique: count, attention: count, inconnu: count, ok: count, total: count }),
  links: z.array(linkSchema),
});

/** Everything known of the addresses of a catalogue, by address; those no notice gives any more are forgotten. */
export function createLinksReport({
  addresses,
  histories,
  started,
  finished = null,
  now,
}: ReportFacts): LinksReport {
  const links = [...addresses]
    .map(([url, uses]) => describeLink(url, uses, histories.get(url) ?? []))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const isFinished = links.every(({ visited }) => visited !== undefined && visited >= started);
  return {
    version: 1,
    generated: now,
    round: { started, finished: finished ?? (isFinished ? now : null) },
    counts: countStates(links),
    links,
  };
}

/** How many addresses are in each state. */
export function countStates(links: readonly { state: LinkState }[]): LinksReport['counts'] {
  const counts = { critique: 0, attention: 0, inconnu: 0, ok: 0, total: links.length };
  for (const { state } of links) counts[state] += 1;
  return counts;
}

function describeLink(url: string, uses: readonly LinkUse[], history: readonly VisitRecord[]): LinkRecord {
  const { state, reason, since, failures } = judgeHistory(history);
  const last = history.at(-1);
  return {
    url,
    uses: [...uses],
    state,
    reason,
    ...(since === undefined ? {} : { since }),
    ...(last === undefined ? {} : { visited: last.at }),
    ...(last?.status === undefined ? {} : { status: last.status }),
    ...(last?.target === undefined ? {} : { target: last.target }),
    ...(last?.secure === undefined ? {} : { secure: last.secure }),
    failures,
    history: [...history],
  };
}

export type LinksReport = z.output<typeof linksReportSchema>;
export type LinkRecord = LinksReport['links'][number];

interface ReportFacts {
  addresses: ReadonlyMap<string, readonly LinkUse[]>;
  histories: ReadonlyMap<string, readonly VisitRecord[]>;
  /** When the round began. */
  started: string;
  /** When it ended, if it had already. */
  finished?: string | null;
  now: string;
}
