import { readContent } from '#adapters/content-files/read-content.ts';
import { createProgress } from '#adapters/reporters/progress.ts';
import { applyRedirects } from '#adapters/link-visitor/apply-redirects.ts';
import { createVisitor } from '#adapters/link-visitor/create-visitor.ts';
import { linksFile, readLinksFile, setAside, writeLinksFile } from '#adapters/link-visitor/links-file.ts';
import { summariseLinks } from '#adapters/link-visitor/links-summary.ts';
import { createNetwork } from '#adapters/link-visitor/network.ts';
import { robotName } from '#adapters/link-visitor/robot-name.ts';
import { visitLinks } from '#adapters/link-visitor/visit-links.ts';
import { noticeSource } from '#domain/contribution/proposal.ts';
import { listAddresses } from '#domain/links/addresses.ts';
import type { LinksReport } from '#domain/links/report.ts';
import { planRound } from '#domain/links/round.ts';
import { tCli } from '#words/cli.ts';
import { tLinksCommand } from '#words/links.ts';
import { UserError } from '#i18n/user-error.ts';
import { dateLabel } from '#i18n/format.ts';
import { requireFolder } from './require-folder.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { addressFromEnv } from './site-address.ts';
import { print, say } from './speak.ts';

const file = linksFile(process.env.DATA_DIR ?? '.data');

await runCommand(tLinksCommand('usage'), async () => {
  const options = readArguments();
  const contentDir = await requireFolder();
  if (options.apply) return apply(contentDir);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const report = await visit(contentDir, options, stop.signal);
  await print(options.format === 'json' ? JSON.stringify(report, null, 2) : summariseLinks(report));
  say(stop.signal.aborted ? tLinksCommand('stopped') : tLinksCommand('summary.written', { file }));
  return 0;
});

async function visit(
  contentDir: string,
  { only, limit, allowPrivate }: Options,
  signal: AbortSignal,
): Promise<LinksReport> {
  const { catalogue, settings } = await readContent(contentDir);
  const entry = only === undefined ? undefined : catalogue.bySlug.get(only);
  if (only !== undefined && entry === undefined) throw new UserError(tCli('no-notice', { slug: only }));
  const addresses = listAddresses(catalogue.notices);
  if (addresses.size === 0) throw new UserError(tLinksCommand('no-addresses'));
  const former = await readFormer();
  const { started, left } = planRound(former, addresses.keys(), new Date().toISOString());
  const chosen = entry === undefined ? left : [...listAddresses([entry]).keys()];
  // Visiting one notice again is no new round: the last one stays as it was.
  const round = entry === undefined ? started : (former?.round.started ?? started);
  const todo = chosen.slice(0, limit);
  const counts = { count: todo.length, total: addresses.size };
  const isContinued = entry === undefined && former?.round.started === started;
  say(
    isContinued
      ? tLinksCommand('continue', { ...counts, date: dateLabel(started) })
      : tLinksCommand('start', counts),
  );
  const every = { terminal: 1, log: 100 };
  const progress = createProgress(
    process.stderr,
    (count) => tLinksCommand('progress', { count, total: todo.length }),
    every,
  );
  return visitLinks({
    addresses,
    todo,
    former,
    started: round,
    visit: createVisitor({
      network: createNetwork({ allowInside: allowPrivate }),
      userAgent: robotName(settings.name, addressFromEnv(process.env.SITE_URL) ?? settings.url),
      signal,
    }),
    save: (report) => writeLinksFile(file, report),
    now: () => new Date(),
    signal,
    onProgress: progress.step,
  }).finally(progress.end);
}

async function readFormer(): Promise<LinksReport | undefined> {
  const former = await readLinksFile(file);
  if (former === 'unreadable')
    say(tLinksCommand('set-aside', { file, aside: await setAside(file, new Date().toISOString()) }));
  return typeof former === 'string' ? undefined : former;
}

async function apply(contentDir: string): Promise<number> {
  const report = await readLinksFile(file);
  if (typeof report === 'string') throw new UserError(tLinksCommand(report, { file }));
  const repairs = await applyRedirects(contentDir, report);
  for (const { slug, field, from, to } of repairs)
    console.log(tLinksCommand('apply.line', { file: noticeSource(slug), field, from, to }));
  console.log(
    repairs.length === 0
      ? tLinksCommand('apply.nothing')
      : tLinksCommand('apply.done', { count: repairs.length }),
  );
  return 0;
}

function readArguments(): Options {
  const { values } = readOptions(
    {
      options: {
        format: { type: 'string', default: 'terminal' },
        limit: { type: 'string' },
        only: { type: 'string' },
        apply: { type: 'boolean', default: false },
        'allow-private': { type: 'boolean', default: false },
      },
    },
    tLinksCommand('usage'),
  );
  const { format, only, apply, limit } = values;
  if (format !== 'terminal' && format !== 'json') throw new UserError(tLinksCommand('usage'));
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
    throw new UserError(tLinksCommand('bad-limit', { value: limit }));
  return {
    format,
    only,
    apply,
    limit: limit === undefined ? undefined : Number(limit),
    allowPrivate: values['allow-private'],
  };
}

interface Options {
  format: 'terminal' | 'json';
  only: string | undefined;
  limit: number | undefined;
  apply: boolean;
  allowPrivate: boolean;
}
