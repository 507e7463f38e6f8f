import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connectForge } from '#adapters/forges.ts';
import { databaseName } from '#adapters/store-sqlite/database.ts';
import { openStore } from '#adapters/stores.ts';
import { statisticsFile, writeStatisticsFile } from '#adapters/statistics-file.ts';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import type { Forge } from '#domain/contribution/forge.ts';
import type { ContributionStore } from '#domain/contribution/store.ts';
import { tService } from '#words/service.ts';
import { createContentReader, type ContentReader } from './content/reader.ts';
import { followSite } from './content/site.ts';
import { createDispatch, type Dispatch } from './dispatch/dispatch.ts';
import { createFailpoint } from './operations/failpoint.ts';
import { createDispatchThread } from './dispatch/thread.ts';
import { EnvError, misspeltSettings, parseEnv, type ServiceSettings } from './env.ts';
import type { AppEnv } from './http/answer.ts';
import { createApp } from './http/app.ts';
import { createClientNames, createClientRate, createMemoryVisits } from './intake/client-rate.ts';
import { createDoor } from './intake/door.ts';
import { createFormTokens } from './intake/form-token.ts';
import { createJudge, type Judge } from './intake/judge/judge.ts';
import { createLogoDoor } from './intake/pictures/logo-door.ts';
import { createLogoReader } from './intake/pictures/read-logo.ts';
import { createProofOfWork } from './intake/proof-of-work.ts';
import { createVerificationDoor } from './intake/verification.ts';
import { createHealth } from './operations/health.ts';
import { createLog, type Log } from './operations/log.ts';
import { createMetrics } from './operations/metrics.ts';
import { createSecretsReader, secretsName, secretsOf } from './operations/secrets.ts';
import { createStatistics } from './operations/statistics.ts';
import { createStorageGuard } from './operations/storage-guard.ts';
import { createWatch } from './operations/watch.ts';
import { wrongStore } from './operations/wrong-store.ts';
import { createSwitch } from './switch/switch.ts';

/** Attempts of any kind one network may make in an hour: far more than the texts it may have accepted. */
const leastAttempts = 300;
/** Pictures opened in an hour for each proof of work, or for each network that brings none. */
const picturesPerHour = 3;

/**
 * The contribution service, ready to be mounted under `/api`, `/healthz` and `/metrics`, or served alone.
 * @param env the environment of `docs/dev/configuration.md`
 * @param effects what tests replace: clocks, chance, forge, where the log goes
 * @throws EnvError when the environment is wrong
 */
export function createService(
  env: Readonly<Record<string, string | undefined>>,
  effects: Partial<ServiceEffects> = {},
): Service {
  const settings = parseEnv(env);
  const whole: ServiceEffects = {
    now: Date.now,
    elapsed: () => performance.now(),
    random: Math.random,
    write: (line) => process.stdout.write(line),
    forge: undefined,
    makeJudge: undefined,
    ...effects,
  };
  const log = createLog(whole.write, secretsOf(settings));
  for (const { name, meant } of misspeltSettings(env)) log.warn('setting-unknown', { name, meant });
  const isDatabaseMissing = isMissing(settings);
  const store = open(settings, whole.now);
  if (isDatabaseMissing) log.warn('database-missing', { file: databaseName });
  const parts = connect(settings, store, log, whole);
  return {
    fetch: async (request, connection) => parts.app.fetch(request, connection ?? {}),
    settings,
    prepare: async () => {
      try {
        await store.prepare();
        // Read while the store answers: a form can then be given, and be told closed, while it does not.
        await parts.secrets();
      } catch (reason) {
        store.close();
        throw wrongStore(settings, reason);
      }
    },
    start: async () => {
      parts.storage.start();
      parts.watch.start();
      const judging = parts.judge.start();
      await parts.dispatch.start();
      try {
        const { catalogue } = await parts.content();
        await judging;
        log.info('ready', { notices: catalogue.notices.length, forge: settings.forge.name });
      } catch (reason) {
        log.error('content-failed', reason);
      }
    },
    stop: async () => {
      parts.storage.stop();
      await parts.watch.stop();
      parts.judge.stop();
      parts.logos.stop();
      await parts.dispatch.stop();
      store.close();
    },
  };
}

/** A folder that served already, whose database is gone: a new one hides that what waited in it is lost. */
function isMissing({ dataDir, databaseUrl }: ServiceSettings): boolean {
  return (
    databaseUrl === undefined &&
    existsSync(join(dataDir, secretsName)) &&
    !existsSync(join(dataDir, databaseName))
  );
}

/** @throws EnvError when a folder cannot be used */
function open(settings: ServiceSettings, now: () => number): ContributionStore {
  const { contentDir, failpoint } = settings;
  if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new EnvError(
      tService('env.wrong', { name: 'CONTENT_DIR', value: contentDir, expected: tService('env.no-folder') }),
    );
  try {
    return openStore(settings, { now, trace: createFailpoint(failpoint) });
  } catch (reason) {
    throw wrongStore(settings, reason);
  }
}

function connect(settings: ServiceSettings, opened: ContributionStore, log: Log, effects: ServiceEffects) {
  const { now, elapsed } = effects;
  const trace = createFailpoint(settings.failpoint);
  const metrics = createMetrics();
  const storage = createStorageGuard(() => opened.probe());
  const store = storage.watch(opened);
  const contributions = createSwitch(settings, { store, now, isStorageFailed: storage.isFailed });
  // What one machine keeps to itself, several keep in the store they share.
  const shared = store.visits === undefined ? undefined : store.settings;
  const visits = store.visits ?? createMemoryVisits(elapsed);
  const secrets = createSecretsReader(settings.dataDir, shared);
  const content = createContentReader(settings.contentDir, now);
  const site = followSite(settings, content);
  const told = (event: string) => (outcome: string, reason?: unknown) =>
    log.error(event, reason, { outcome });
  const judge =
    effects.makeJudge?.(settings.contentDir) ??
    createJudge({ contentDir: settings.contentDir, content, told: told('judge-failed') });
  const logos = createLogoReader({ told: told('logo-failed') });
  const tokens = createFormTokens(async () => (await secrets()).token, now);
  const proofOfWork = settings.proofOfWork ? createProofOfWork(secrets, now) : undefined;
  const dispatch = connectDispatch(settings, effects, log, content, () =>
    metrics.count('contributions_dispatched_total'),
  );
  const statistics = createStatistics({
    store,
    reasons: async () => (await site.content()).refusalReasons,
    write: (counts) => writeStatisticsFile(statisticsFile(settings.dataDir), counts),
    now,
    elapsed,
  });
  const health = createHealth({
    store,
    contributions,
    storage,
    now,
    kind: settings.forge.name,
  });
  const app = createApp({
    door: createDoor({
      store,
      contributions,
      rate: createClientRate('text', settings.maxPerClientPerHour, visits),
      attempts: createClientRate(
        'attempt',
        Math.max(leastAttempts, settings.maxPerClientPerHour * 10),
        visits,
      ),
      tokens,
      proofOfWork,
      judge,
      logo: createLogoDoor(logos.read, createClientRate('picture', picturesPerHour, visits)),
      caps: settings.caps,
      now,
      trace,
    }),
    verification: createVerificationDoor({
      store,
      contributions,
      rate: createClientRate('verification', settings.maxPerClientPerHour, visits),
      findNotice: async (slug) => followRenamed((await site.content()).catalogue, slug),
      now,
    }),
    judge,
    received: (result) => metrics.count('contributions_received_total', { outcome: result.outcome }),
    store,
    refresh: dispatch.refresh,
    contributions,
    tokens,
    proofOfWork,
    content: site.content,
    nameClient: createClientNames(now, shared),
    trustedProxies: settings.trustedProxies,
    allowedOrigins: site.origins,
    webhook: connectForge(settings.forge).webhook,
    siteUrl: site.url,
    wake: dispatch.wake,
    trace,
    log,
    metrics,
    askAgain: async (branch) => {
      if (await store.askAgain(branch)) dispatch.wake();
    },
    readStatistics: statistics.read,
    readHealth: health.read,
    readGauges: health.gauges,
  });
  const watch = createWatch({ statistics, contributions, store, settings, log, now, elapsed });
  return { app, dispatch, judge, logos, storage, watch, secrets, content: site.content };
}

/** In a thread of its own, unless a test gives the forge. */
function connectDispatch(
  settings: ServiceSettings,
  { now, elapsed, random, write, forge }: ServiceEffects,
  log: Log,
  content: ContentReader,
  dispatched: () => void,
): Dispatch {
  return forge === undefined
    ? createDispatchThread(settings, { log, write, dispatched, content })
    : createDispatch(settings, { now, elapsed, random, log, dispatched, content, forge });
}

export interface Service {
  /** Answers one request; `connection` is what the Node server knows of who asks. */
  fetch: (request: Request, connection?: AppEnv['Bindings']) => Promise<Response>;
  settings: ServiceSettings;
  /** Makes sure that the store can be used, before anyone is let in. @throws EnvError naming the setting */
  prepare: () => Promise<void>;
  /** Starts sending what waits, and reads the catalogue; `fetch` already answers before. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface ServiceEffects {
  now: () => number;
  /** Milliseconds of a clock that only goes forward. */
  elapsed: () => number;
  random: () => number;
  write: (line: string) => void;
  /** For tests: the dispatcher then runs in this thread. */
  forge: Forge | undefined;
  /** For tests: judges in this thread. */
  makeJudge: ((contentDir: string) => Judge) | undefined;
}
