import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Forge } from '#domain/contribution/forge.ts';
import { serviceMessages } from '#i18n/fr/service.ts';
import { createTranslate } from '#i18n/translate.ts';
import { createActions } from './actions.ts';
import { createAlike } from './alike.ts';
import { createApp, type AppEnv } from './app.ts';
import { createBreaker } from './breaker.ts';
import { createClientNames, createClientRate } from './client-rate.ts';
import { createContentReader } from './content.ts';
import { openDatabase } from './database.ts';
import { createDispatcherLock } from './dispatcher-lock.ts';
import { createDispatcher } from './dispatcher.ts';
import { EnvFault, parseEnv, type ServiceSettings } from './env.ts';
import { createFailpoint } from './failpoint.ts';
import { startFlagPolling } from './feature-flag.ts';
import { createFollower } from './follower.ts';
import { createFormTokens } from './form-token.ts';
import { createForge } from './forge-choice.ts';
import { createHealth } from './health.ts';
import { createJudge, type Judge } from './intake/judge/judge.ts';
import { createLogoDoor } from './intake/pictures/logo-door.ts';
import { createLogoReader } from './intake/pictures/read-logo.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createOutbox } from './outbox.ts';
import { createProofOfWork } from './proof-of-work.ts';
import { createQueue } from './queue.ts';
import { createReceiver } from './receive.ts';
import { createRegister } from './register.ts';
import { createReviews } from './reviews.ts';
import { readSecrets } from './secrets.ts';
import { createSender } from './send.ts';
import { createSwitch } from './switch.ts';
import { readWebhookBranch } from './webhook.ts';

const t = createTranslate(serviceMessages);

/**
 * The contribution service, ready to be mounted under `/api`, `/healthz` and `/metrics`, or served alone.
 * @param env the environment of INTERFACES
 * @param effects what tests replace: clock, chance, forge, where the log goes
 * @throws EnvFault when the environment is wrong
 */
export function createService(
  env: Readonly<Record<string, string | undefined>>,
  effects: Partial<ServiceEffects> = {},
): Service {
  const settings = parseEnv(env);
  const {
    now = Date.now,
    random = Math.random,
    write = (line: string) => process.stdout.write(line),
  } = effects;
  const database = openFolders(settings);
  const log = createLog(write, [
    settings.gitlab?.token,
    settings.gitlab?.featureFlagInstanceId,
    settings.webhookSecret,
  ]);
  const parts = connect(settings, database, {
    now,
    random,
    log,
    forge: effects.forge,
    makeJudge: effects.makeJudge,
  });
  let stopFlag: () => void = () => undefined;
  return {
    fetch: async (request, connection) => parts.app.fetch(request, connection ?? {}),
    settings,
    start: async () => {
      stopFlag = startFlagPolling(settings.gitlab, parts.register, log, now);
      parts.dispatcher.start();
      const judging = parts.judge.start();
      try {
        const { catalogue } = await parts.content();
        await judging;
        log.info('ready', { notices: catalogue.notices.length, forge: settings.gitlab ? 'gitlab' : 'local' });
      } catch (reason) {
        log.error('content-failed', reason);
      }
    },
    stop: async () => {
      stopFlag();
      parts.judge.stop();
      parts.logos.stop();
      await parts.dispatcher.stop(5000);
      database.close();
    },
  };
}

/** @throws EnvFault when a folder cannot be used */
function openFolders({ dataDir, contentDir }: ServiceSettings): DatabaseSync {
  if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new EnvFault(
      t('env.wrong', { name: 'CONTENT_DIR', value: contentDir, expected: t('env.no-folder') }),
    );
  try {
    return openDatabase(dataDir);
  } catch {
    throw new EnvFault(t('env.wrong', { name: 'DATA_DIR', value: dataDir, expected: t('env.not-writable') }));
  }
}

function connect(
  settings: ServiceSettings,
  database: DatabaseSync,
  {
    now,
    random,
    log,
    forge: given,
    makeJudge = (contentDir) =>
      createJudge({ contentDir, told: (outcome, reason) => log.error('judge-failed', reason, { outcome }) }),
  }: Pick<ServiceEffects, 'now' | 'random'> & {
    log: Log;
    forge: Forge | undefined;
    makeJudge: ServiceEffects['makeJudge'] | undefined;
  },
) {
  const trace = createFailpoint(settings.failpoint);
  const secrets = readSecrets(settings.dataDir);
  const register = createRegister(database);
  const content = createContentReader(settings.contentDir, now);
  const forge = given ?? createForge(settings);
  const queue = createQueue(database, now);
  const actions = createActions(database, now);
  const reviews = createReviews(database, now);
  const contributions = createSwitch(settings, database, now);
  const outbox = createOutbox(database, contributions, now, trace);
  const metrics = createMetrics();
  const local = settings.gitlab === undefined;
  const follower = createFollower({
    forge,
    reviews,
    register,
    log,
    now,
    // A local repository costs a git command or two; GitLab is asked now and then, and tells by webhook.
    intervalMs: local ? 30_000 : 5 * 60_000,
    freshMs: local ? 2000 : 20_000,
    perStep: 3,
    retentionDays: settings.retentionDays,
  });
  const dispatcher = createDispatcher({
    queue,
    breaker: createBreaker(now, random, Number(register.read('quiet-until') ?? 0)),
    contributions,
    lock: createDispatcherLock(settings.dataDir),
    log,
    now,
    random,
    spacingMs: 60_000 / settings.dispatchPerMinute,
    send: createSender({ forge, queue, content, trace }),
    dispatched: () => {
      metrics.count('contributions_dispatched_total');
      register.write('last-dispatch', String(now()));
    },
    keepQuiet: (until) => {
      register.write('quiet-until', String(until));
    },
    whenIdle: follower.step,
    trace,
  });
  const rate = createClientRate(settings.maxPerClientPerHour, now);
  const tokens = createFormTokens(secrets.token, now);
  const proofOfWork = settings.proofOfWork ? createProofOfWork(secrets, now) : undefined;
  let siteUrl = settings.siteUrl ?? 'http://localhost:4321';
  const origins = new Set(settings.allowedOrigins);
  if (settings.siteUrl !== undefined) origins.add(new URL(settings.siteUrl).origin);
  const readContent = async (slug?: string) => {
    const read = await content(slug);
    siteUrl = settings.siteUrl ?? read.settings.url.replace(/\/+$/, '');
    origins.add(new URL(siteUrl).origin);
    return read;
  };
  const judge = makeJudge(settings.contentDir);
  const logos = createLogoReader({ told: (outcome) => log.warn('logo-failed', { outcome }) });
  const logo = createLogoDoor(logos.read, createClientRate(picturesPerHour, now));
  const health = createHealth({
    queue,
    register,
    contributions,
    forge,
    now,
    kind: local ? 'local' : 'gitlab',
  });
  const app = createApp({
    receive: createReceiver({
      outbox,
      contributions,
      rate,
      attempts: createClientRate(Math.max(300, settings.maxPerClientPerHour * 10), now),
      tokens,
      proofOfWork,
      judge: judge.judge,
      logo,
      alike: createAlike(database, now),
      heldScore: settings.heldScore,
      trace,
    }),
    received: (result) => {
      metrics.count('contributions_received_total', { outcome: result.outcome });
    },
    outbox,
    judge,
    logo,
    actions,
    follower,
    contributions,
    tokens,
    proofOfWork,
    content: readContent,
    rate,
    nameClient: createClientNames(now),
    trustedProxies: settings.trustedProxies,
    allowedOrigins: origins,
    webhookSecret: settings.webhookSecret,
    siteUrl: () => siteUrl,
    kick: dispatcher.kick,
    trace,
    log,
    metrics,
    onWebhook: (text) => {
      const branch = readWebhookBranch(text);
      if (branch !== undefined && reviews.askAgain(branch)) dispatcher.kick();
    },
    readHealth: health.read,
    readGauges: health.gauges,
  });
  return { app, dispatcher, register, content: readContent, judge, logos };
}

/** For each proof of work, or for each client that brings none. */
const picturesPerHour = 3;

type Log = ReturnType<typeof createLog>;

export interface Service {
  /** Answers one request; `connection` is what the Node server knows of who asks. */
  fetch: (request: Request, connection?: AppEnv['Bindings']) => Promise<Response>;
  settings: ServiceSettings;
  /** Starts sending what waits, and reads the catalogue; `fetch` already answers before. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface ServiceEffects {
  now: () => number;
  random: () => number;
  forge: Forge;
  /** By default, threads. */
  makeJudge: (contentDir: string) => Judge;
  write: (line: string) => void;
}
