import { writeFile } from 'node:fs/promises';
import { exists } from '#adapters/exists.ts';
import { systemRefusal } from '#adapters/system-refusal.ts';
import { fillStore, openStore } from '#adapters/stores.ts';
import { contributionStates, type ContributionState } from '#domain/contribution/states.ts';
import { visibleState } from '#domain/contribution/life.ts';
import type { Contribution, ContributionStore } from '#domain/contribution/store.ts';
import { StoreError } from '#domain/contribution/store-error.ts';
import { allOf } from '#i18n/format.ts';
import { tContributions } from '#words/contributions-cli.ts';
import { tService } from '#words/service.ts';
import { UserError } from '#i18n/user-error.ts';
import { parseEnv, type ServiceSettings } from '#service/env.ts';
import { BackupError, backupFolder, restoreFolder } from '#service/operations/backup.ts';
import { exportContributions } from '#service/operations/export.ts';
import { forgeMaxAgeMs, readForgeHealth } from '#service/operations/forge-alarms.ts';
import {
  reportContribution,
  reportContributions,
  reportLayers,
  reportStatus,
} from '#service/operations/report.ts';
import { closingsNow, readRunning } from '#service/operations/running.ts';
import { canBeWritten } from '#service/operations/storage-guard.ts';
import { storeSentence } from '#service/operations/wrong-store.ts';
import { createSwitch, type ContributionSwitch } from '#service/switch/switch.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';

const states = contributionStates.join(', ');
const usage = tContributions('usage', { states });
const hourMs = 3600 * 1000;

const changes = {
  release: { event: { type: 'released' }, sentence: 'released' },
  drop: { event: { type: 'dropped' }, sentence: 'dropped' },
  retry: { event: { type: 'retried' }, sentence: 'retried' },
} as const;

/** Each verb prints what it did and gives the exit code. */
const verbs: ReadonlyMap<string, (order: Order) => Promise<number>> = new Map([
  ['status', status],
  ['close', close],
  ['open', open],
  ['pause', ({ contributions }) => contributions.pause().then(say('paused'))],
  ['resume', ({ contributions }) => contributions.resume().then(say('resumed'))],
  ['list', list],
  ['show', show],
  ['release', change],
  ['drop', change],
  ['retry', change],
  ['export', exportAll],
  ['backup', backUp],
  ['erase', erase],
  ['close-last', closeLast],
]);

/** Acts on `DATA_DIR` itself: a running service sees it at its next request, a stopped one when it starts. */
await runCommand(usage, async () => {
  const { positionals, values } = readOptions({
    allowPositionals: true,
    options: { state: { type: 'string' } },
  });
  const [verb = '', first, ...others] = positionals;
  if (others.length > 0 && verb !== 'close')
    throw new UserError(tContributions('too-many', { verb, word: others[0] ?? '' }));
  // A sentence whose quotation marks were forgotten is told to the public whole.
  const argument = first === undefined ? undefined : [first, ...others].join(' ');
  // The forge is none of this command’s business: its secrets need not be at hand.
  const settings = parseEnv({ ...process.env, FORGE: 'local' });
  if (verb === 'restore') return restore(argument, settings);
  const act = verbs.get(verb);
  if (act === undefined) {
    if (verb !== '') throw new UserError(`${tContributions('unknown-verb', { verb })}\n\n${usage}`);
    process.stderr.write(`${usage}\n`);
    return 0;
  }
  const store = await openKept(settings);
  try {
    const isWritable = verb !== 'status' || (await canBeWritten(() => store.probe()));
    const contributions = createSwitch(settings, {
      store,
      now: Date.now,
      isStorageFailed: () => !isWritable,
    });
    return await act({ verb, argument, state: values.state, settings, store, contributions });
  } catch (reason) {
    if (!(reason instanceof StoreError) || reason.kind === 'failed') throw reason;
    throw new UserError(storeSentence(settings, reason));
  } finally {
    store.close();
  }
});

async function openKept(settings: ServiceSettings): Promise<ContributionStore> {
  try {
    const store = openStore(settings, { now: Date.now });
    await store.prepare();
    return store;
  } catch (reason) {
    throw new UserError(storeSentence(settings, reason));
  }
}

async function status({ store, contributions }: Order): Promise<number> {
  const [running, depth, counts, silent, movedTo, forge, backup, reading] = await Promise.all([
    readRunning(store.settings, Date.now()),
    store.depth(),
    store.countByState(),
    store.settings.read('back-off-until'),
    store.settings.read('moved'),
    readForgeHealth(store.settings),
    store.settings.read('last-backup'),
    contributions.read(),
  ]);
  const silentUntil = Number(silent ?? 0);
  const layers = closingsNow(running, reading);
  console.log(
    reportStatus({
      reading: { ...reading, layers, open: layers.length === 0 },
      running,
      depth,
      counts,
      silentUntil: silentUntil > Date.now() ? silentUntil : undefined,
      movedTo,
      forge: forge !== undefined && Date.now() - forge.at < forgeMaxAgeMs ? forge : undefined,
      backup: backup === undefined ? undefined : Number(backup),
    }),
  );
  return 0;
}

async function close({ argument, contributions }: Order): Promise<number> {
  const reason = argument?.trim() ?? tService('closed.default');
  await contributions.close(reason);
  console.log(tContributions('closed', { reason }));
  return 0;
}

async function open({ store, contributions }: Order): Promise<number> {
  await contributions.open();
  const [running, reading] = await Promise.all([
    readRunning(store.settings, Date.now()),
    contributions.read(),
  ]);
  // What closes the service that runs is its own settings’ to say, not those of this command.
  const layers = closingsNow(running, reading);
  if (layers.length === 0) console.log(tContributions('opened'));
  else console.log([tContributions('still-closed'), ...reportLayers({ layers })].join('\n'));
  return layers.length === 0 ? 0 : 1;
}

async function list({ state, store }: Order): Promise<number> {
  console.log(reportContributions(await store.list(parseState(state))));
  return 0;
}

async function show(order: Order): Promise<number> {
  const contribution = await find(order);
  const logo = await order.store.readLogo(contribution.id);
  console.log(reportContribution(contribution, logo?.byteLength));
  return 0;
}

async function change(order: Order): Promise<number> {
  const { store } = order;
  const verb = order.verb as keyof typeof changes;
  const before = await find(order);
  const { event, sentence } = changes[verb];
  const done = (await store.apply(before.id, event)) !== undefined;
  // Whoever tries again does not want to wait for a silence asked for earlier.
  if (done && verb === 'retry') await store.settings.erase('back-off-until');
  const { reference } = before;
  console.log(
    done
      ? tContributions(sentence, { reference })
      : tContributions('impossible', { reference, state: visibleState(before), verb }),
  );
  return done ? 0 : 1;
}

async function exportAll({ argument, verb, store }: Order): Promise<number> {
  const file = await newPlace(argument, verb);
  const contributions = await exportContributions(store);
  await writeFile(file, `${JSON.stringify(contributions, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  console.log(tContributions('exported', { count: contributions.length, file }));
  return 0;
}

async function backUp({ argument, verb, settings, store }: Order): Promise<number> {
  if (argument === undefined) throw new UserError(tContributions('missing-folder', { verb }));
  const copied = await speakOfFolders(() => backupFolder(store, settings.dataDir, argument), argument);
  await store.settings.write('last-backup', String(Date.now()));
  console.log(tContributions('backed-up', { folder: argument, names: allOf(copied) }));
  return 0;
}

async function restore(folder: string | undefined, settings: ServiceSettings): Promise<number> {
  if (folder === undefined) throw new UserError(tContributions('missing-folder', { verb: 'restore' }));
  const { dataDir } = settings;
  const restored = await speakOfFolders(() => restoreFolder(folder, dataDir), dataDir);
  await fillStore(settings, { now: Date.now });
  const store = await openKept(settings);
  // What ran when the copy was made does not run on this one.
  await store.settings.erase('running').finally(() => {
    store.close();
  });
  console.log(tContributions('restored', { folder: dataDir, names: allOf(restored) }));
  return 0;
}

async function erase(order: Order): Promise<number> {
  const { id, reference } = await find(order);
  const after = await order.store.forget(id);
  const key = after?.task === 'erase' ? 'erased-later' : 'erased';
  console.log(tContributions(key, { reference, url: after?.url ?? '' }));
  return 0;
}

async function closeLast({ argument, verb, store }: Order): Promise<number> {
  const hours = Number(argument);
  if (!(hours > 0 && hours <= 24 * 31)) throw new UserError(tContributions('missing-hours', { verb }));
  const opened = await store.listOpenedSince(Date.now() - hours * hourMs);
  let count = 0;
  for (const { id } of opened) {
    if ((await store.apply(id, { type: 'dismissed' })) !== undefined) count += 1;
  }
  await store.settings.note('close-last', `${hours} h, ${count}`);
  console.log(tContributions('closed-last', { count }));
  return 0;
}

async function find({ argument, verb, store }: Order): Promise<Contribution> {
  if (argument === undefined) throw new UserError(tContributions('missing-id', { verb }));
  const contribution = await store.findByReference(argument);
  if (contribution === undefined) throw new UserError(tContributions('unknown-id', { id: argument }));
  return contribution;
}

function parseState(state: string | undefined): ContributionState | undefined {
  if (state === undefined) return undefined;
  const known = contributionStates.find((name) => name === state);
  if (known === undefined) throw new UserError(tContributions('unknown-state', { state, states }));
  return known;
}

async function newPlace(file: string | undefined, verb: string): Promise<string> {
  if (file === undefined) throw new UserError(tContributions('missing-file', { verb }));
  if (await exists(file)) throw new UserError(tContributions('file-exists', { file }));
  return file;
}

/** @param into the folder that is written to */
async function speakOfFolders<Result>(work: () => Promise<Result>, into: string): Promise<Result> {
  try {
    return await work();
  } catch (reason) {
    if (reason instanceof BackupError)
      throw new UserError(tContributions(`folder.${reason.kind}`, { place: reason.place }));
    if (systemRefusal(reason) === 'full' || (reason instanceof StoreError && reason.kind === 'full'))
      throw new UserError(tContributions('folder.full', { place: into }));
    throw reason;
  }
}

function say(key: 'paused' | 'resumed'): () => number {
  return () => {
    console.log(tContributions(key));
    return 0;
  };
}

interface Order {
  verb: string;
  argument: string | undefined;
  state: string | undefined;
  settings: ServiceSettings;
  store: ContributionStore;
  contributions: ContributionSwitch;
}
