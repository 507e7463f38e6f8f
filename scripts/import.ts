import { stat } from 'node:fs/promises';
import { reportHosts } from '#adapters/importers/hosts-report.ts';
import { importHosts } from '#adapters/importers/import-hosts.ts';
import { importNotices, type ImportPhase } from '#adapters/importers/import-notices.ts';
import { reportImport } from '#adapters/importers/import-report.ts';
import { createProgress } from '#adapters/reporters/progress.ts';
import { noticeSources, type NoticeSourceName } from '#adapters/importers/sources.ts';
import { importMessages, tImport } from '#words/import.ts';
import { UserError } from '#i18n/user-error.ts';
import { requireFolder } from './require-folder.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { print } from './speak.ts';

await runCommand(async () => {
  const { source, path, contentDir, outDir, dryRun } = await readArguments();
  const now = new Date();
  const options = { path, contentDir, outDir, dryRun };
  if (source === 'chatons') {
    const followed = createProgress(process.stderr, (count) => tImport('progress.files', { count }));
    const outcome = await importHosts({ ...options, now, onProgress: followed.step }).finally(followed.end);
    await print(reportHosts(outcome, { dryRun }).trimEnd());
    return outcome.hosts.length > 0 ? 0 : 1;
  }
  const today = now.toISOString().slice(0, 10);
  const steps = {
    read: createProgress(process.stderr, (count) => tImport('progress.read', { count })),
    write: createProgress(process.stderr, (count) => tImport('progress.write', { count })),
  };
  const onProgress = (count: number, phase: ImportPhase) => steps[phase].step(count);
  const outcome = await importNotices(source, { ...options, today, onProgress }).finally(() => {
    steps.read.end();
    steps.write.end();
  });
  await print(reportImport(outcome, dryRun ? undefined : outDir).trimEnd());
  if (outcome.kept.length === 0) return 1;
  const reminder = `licence.${source}`;
  if (isMessage(reminder)) console.log(tImport(reminder));
  if (!dryRun) console.log(tImport('summary.next'));
  return 0;
});

async function readArguments(): Promise<Arguments> {
  const sources = [...Object.keys(noticeSources), 'chatons'].join(', ');
  const usage = tImport('usage', { sources });
  const { positionals, values } = readOptions(
    {
      allowPositionals: true,
      options: { out: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    },
    usage,
  );
  const [source = '', path = ''] = positionals;
  if (positionals.length !== 2) throw new UserError(usage);
  if (!isSource(source)) throw new UserError(`${tImport('unknown-source', { source })}\n${usage}`);
  const isAddress = source === 'chatons' && /^https?:\/\//i.test(path);
  if (!isAddress && (await stat(path).catch(() => undefined)) === undefined)
    throw new UserError(tImport('no-path', { path }));
  const contentDir = await requireFolder();
  return { source, path, contentDir, outDir: values.out ?? contentDir, dryRun: values['dry-run'] };
}

function isSource(name: string): name is NoticeSourceName | 'chatons' {
  return name === 'chatons' || Object.hasOwn(noticeSources, name);
}

function isMessage(key: string): key is keyof typeof importMessages {
  return Object.hasOwn(importMessages, key);
}

interface Arguments {
  source: NoticeSourceName | 'chatons';
  path: string;
  contentDir: string;
  outDir: string;
  dryRun: boolean;
}
