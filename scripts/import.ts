import { stat } from 'node:fs/promises';
import { reportHosts } from '#adapters/importers/hosts-report.ts';
import { importHosts } from '#adapters/importers/import-hosts.ts';
import { importNotices, type ImportPhase } from '#adapters/importers/import-notices.ts';
import { reportImport } from '#adapters/importers/import-report.ts';
import { lastSource, undoLastRun } from '#adapters/importers/last-run.ts';
import { updateNotices } from '#adapters/importers/update-notices.ts';
import { reportUndone, reportUpdate } from '#adapters/importers/update-report.ts';
import { createProgress } from '#adapters/reporters/progress.ts';
import { noticeSources, type NoticeSourceName } from '#adapters/importers/sources.ts';
import { importMessages, tImport } from '#words/import.ts';
import { UserError } from '#i18n/user-error.ts';
import { requireFolder } from './require-folder.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { print } from './speak.ts';

const sources = [...Object.keys(noticeSources), 'chatons'].join(', ');
const usage = tImport('usage', { sources });

await runCommand(usage, async () => {
  const given = readArguments();
  const contentDir = await requireFolder();
  const { dryRun, outDir = contentDir } = given;
  if (given.undo) return undo(outDir, given);
  const { source, path } = await requireSource(given);
  const now = new Date();
  const options = { path, contentDir, outDir, dryRun };
  if (source === 'chatons') {
    const followed = createProgress(process.stderr, (count) => tImport('progress.files', { count }));
    const outcome = await importHosts({ ...options, now, onProgress: followed.step }).finally(followed.end);
    await print(reportHosts(outcome, { dryRun }).trimEnd());
    if (outcome.hosts.length > 0) return 0;
    if (outcome.skipped.length === 0) sayIfKnown(`format.${source}`);
    return 1;
  }
  const today = now.toISOString().slice(0, 10);
  const steps = {
    read: createProgress(process.stderr, (count) => tImport('progress.read', { count })),
    write: createProgress(process.stderr, (count) => tImport('progress.write', { count })),
  };
  const onProgress = (count: number, phase: ImportPhase) => steps[phase].step(count);
  const endSteps = () => {
    steps.read.end();
    steps.write.end();
  };
  if (given.update) {
    const updated = await updateNotices(source, { ...options, today, onProgress }).finally(endSteps);
    if (updated === undefined) throw new UserError(tImport('update.none', { source }));
    await print(reportUpdate(updated, dryRun).trimEnd());
    if (!dryRun) console.log(tImport('summary.next'));
    return 0;
  }
  const outcome = await importNotices(source, { ...options, today, onProgress }).finally(endSteps);
  await print(reportImport(outcome, dryRun ? undefined : outDir).trimEnd());
  if (outcome.kept.length === 0) {
    if (outcome.skipped.every(({ reason }) => reason === 'illisible')) sayIfKnown(`format.${source}`);
    return 1;
  }
  sayIfKnown(`licence.${source}`);
  if (!dryRun) console.log(tImport('summary.next'));
  return 0;
});

/** Takes the last run back; of another source than the one that is named, it does not. */
async function undo(dir: string, { positionals: [source], dryRun }: Arguments): Promise<number> {
  const last = await lastSource(dir);
  if (source !== undefined && last !== undefined && source !== last)
    throw new UserError(tImport('undo.other', { last, source }));
  const undone = await undoLastRun(dir, dryRun);
  if (undone === undefined) throw new UserError(tImport('undo.none', { dir }));
  await print(reportUndone(undone, dryRun).trimEnd());
  return 0;
}

function readArguments(): Arguments {
  const { positionals, values } = readOptions(
    {
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        update: { type: 'boolean', default: false },
        undo: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    },
    usage,
  );
  const { out, update, undo, 'dry-run': dryRun } = values;
  if (update && undo) throw new UserError(usage);
  return { positionals, outDir: out, update, undo, dryRun };
}

async function requireSource({ positionals }: Arguments) {
  const [source = '', path = ''] = positionals;
  if (positionals.length !== 2) throw new UserError(usage);
  if (!isSource(source)) throw new UserError(`${tImport('unknown-source', { source })}\n${usage}`);
  const isAddress = source === 'chatons' && /^https?:\/\//i.test(path);
  if (!isAddress && (await stat(path).catch(() => undefined)) === undefined)
    throw new UserError(tImport('no-path', { path }));
  return { source, path };
}

function isSource(name: string): name is NoticeSourceName | 'chatons' {
  return name === 'chatons' || Object.hasOwn(noticeSources, name);
}

/** What is to be known of a source, if anything is. */
function sayIfKnown(key: string): void {
  if (isMessage(key)) console.log(tImport(key));
}

function isMessage(key: string): key is keyof typeof importMessages {
  return Object.hasOwn(importMessages, key);
}

interface Arguments {
  positionals: readonly string[];
  outDir: string | undefined;
  update: boolean;
  undo: boolean;
  dryRun: boolean;
}
