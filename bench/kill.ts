import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { forgeSteps } from '#domain/contribution/forge.ts';
import { serviceSteps } from '#service/failpoint.ts';
import { startGitlabSimulator, type GitlabSimulator } from '../test/gitlab-simulator/start.ts';
import { ServiceEnded, startService, type ServiceProcess } from '../test/service/service-process.ts';
import { report } from './results.ts';
import { writeSmallContent } from '../test/service/small-content.ts';

const labels = [
  ...serviceSteps,
  ...forgeSteps.flatMap((step) => [`forge.${step}.before`, `forge.${step}.after`]),
];

/**
 * Kills the service with `kill -9` at every labelled step and at random, under load, over both forges and a GitLab
 * that fails too; then counts: what was acknowledged, what was opened, twice or never.
 * `KILLS` (240) sets how many; a quarter of them over the local forge. `FORGE` keeps to one.
 */
export async function run(): Promise<void> {
  const kills = Number(process.env.KILLS ?? 240);
  const campaigns = [
    ['gitlab', Math.ceil(kills * 0.75)],
    ['local', Math.floor(kills * 0.25)],
  ] as const;
  const results = [];
  for (const [forge, count] of campaigns) {
    if ((process.env.FORGE ?? forge) !== forge) continue;
    results.push(await runCampaign(forge, count));
    console.table(results);
  }
  await report('kill', results);
  if (results.some(({ lost, duplicates, unasked, crashes }) => lost + duplicates + unasked + crashes > 0))
    process.exitCode = 1;
}

async function runCampaign(forge: 'gitlab' | 'local', kills: number): Promise<CampaignResult> {
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-kill-'));
  const contentDir = await writeSmallContent(join(dir, 'content'));
  const simulator = forge === 'gitlab' ? await startGitlabSimulator({ contentDir }) : undefined;
  const env = {
    DATA_DIR: join(dir, 'data'),
    CONTENT_DIR: contentDir,
    DISPATCH_PER_MINUTE: '6000',
    ...(simulator === undefined ? {} : gitlabEnv(simulator)),
  };
  const client = createClient();
  const killedAt = new Map<string, number>();
  let crashes = 0;
  try {
    for (let turn = 0; turn < kills; turn++) {
      // Two out of three at a label, the last at random.
      const label =
        turn % 3 === 2 ? undefined : labels[Math.floor(turn / 3 + (turn % 3) * 7) % labels.length];
      await simulator?.control.heal();
      if (turn % 2 === 0) await simulator?.control.fail(...someFaults(turn));
      const end = await liveAndDie(env, label, turn, client);
      if (end === 'SIGKILL') killedAt.set(label ?? 'random', (killedAt.get(label ?? 'random') ?? 0) + 1);
      else if (end !== undefined) crashes += 1;
      if (turn % 20 === 19) console.log(`${forge}: ${turn + 1}/${kills}`);
    }
    await simulator?.control.heal();
    const service = await startService(env);
    await client.finish(service.url);
    await drain(service);
    await service.stop();
    const opened =
      simulator === undefined ? await readLocal(join(dir, 'data', 'forge.git')) : await readGitlab(simulator);
    return {
      forge,
      kills: [...killedAt.values()].reduce((sum, n) => sum + n, 0),
      crashes,
      'labels hit': [...killedAt.keys()].filter((label) => label !== 'random').length,
      ...compare(client.acknowledged, opened),
      'contract breaches': simulator === undefined ? 0 : (await simulator.control.state()).breaches.length,
    };
  } finally {
    await simulator?.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** One life of the service under load, until it is killed; gives how it ended, nothing if it outlived its label. */
async function liveAndDie(
  env: Readonly<Record<string, string>>,
  label: string | undefined,
  turn: number,
  client: ReturnType<typeof createClient>,
): Promise<NodeJS.Signals | number | undefined> {
  let service;
  try {
    service = await startService({
      ...env,
      ...(label === undefined ? {} : { FAILPOINT: `${label}#${1 + (turn % 4)}` }),
    });
  } catch (reason) {
    // What waited from the life before may lead to the label before the door is even open.
    if (reason instanceof ServiceEnded) return reason.end;
    throw reason;
  }
  const load = new AbortController();
  const sending = client.send(service.url, load.signal);
  if (label === undefined) {
    await sleep(50 + Math.random() * 900);
    service.child.kill('SIGKILL');
  }
  const end = await Promise.race([service.ended, sleep(8000, undefined)]);
  load.abort();
  if (end === undefined) await service.stop();
  await sending;
  return end;
}

/** A patient client: what was not acknowledged is sent again under the same number, to the next service. */
function createClient() {
  const acknowledged = new Map<string, string>();
  const pending = new Set<string>();
  let serial = 0;
  const sendOne = async (url: string, submissionId: string) => {
    const response = await fetch(`${url}/api/contributions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': submissionId },
      body: JSON.stringify({
        nom: `Essai ${submissionId}`,
        licences: ['MIT'],
        description_courte: `De quoi essayer, cas ${submissionId}.`,
      }),
      signal: AbortSignal.timeout(5000),
    });
    if (response.status !== 202) throw new Error(`answered ${response.status}`);
    const { reference } = (await response.json()) as { reference: string };
    const before = acknowledged.get(submissionId);
    if (before !== undefined && before !== reference) throw new Error('two receipts for one submission');
    acknowledged.set(submissionId, reference);
    pending.delete(submissionId);
  };
  return {
    acknowledged,
    send: async (url: string, signal: AbortSignal) => {
      const worker = async () => {
        while (!signal.aborted) {
          const id = [...pending][Math.floor(Math.random() * pending.size)] ?? `essai-${++serial}`;
          pending.add(id);
          const answered = await sendOne(url, id).then(
            () => true,
            () => false,
          );
          await sleep(answered ? 60 : 150);
        }
      };
      await Promise.all([worker(), worker(), worker()]);
    },
    finish: async (url: string) => {
      for (const id of [...pending]) await sendOne(url, id);
    },
  };
}

async function drain({ url, lines }: ServiceProcess): Promise<void> {
  for (let turn = 0; turn < 1200; turn++) {
    const health = (await (await fetch(`${url}/healthz`)).json()) as { outbox: { depth: number } };
    if (health.outbox.depth === 0) return;
    await sleep(250);
  }
  throw new Error(`the outbox does not empty:\n${lines.slice(-20).join('\n')}`);
}

async function readGitlab(simulator: GitlabSimulator): Promise<string[]> {
  const { mergeRequests } = await simulator.control.state();
  return mergeRequests.map(({ source_branch }) => source_branch.split('-').at(-1) ?? '');
}

async function readLocal(gitDir: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', [
    `--git-dir=${gitDir}`,
    'for-each-ref',
    '--format=%(refname)',
    'refs/annuaire/reviews/',
    'refs/heads/contrib/',
  ]);
  const names = stdout.split('\n').filter(Boolean);
  const reviews = names.filter((name) => name.startsWith('refs/annuaire/'));
  const branches = new Set(names.map((name) => name.split(/[-/]/).at(-1)));
  return reviews.map((name) => name.split('/').at(-1) ?? '').filter((reference) => branches.has(reference));
}

function compare(acknowledged: ReadonlyMap<string, string>, opened: readonly string[]) {
  const references = new Set(acknowledged.values());
  const unique = new Set(opened);
  return {
    acknowledged: references.size,
    opened: unique.size,
    duplicates: opened.length - unique.size,
    lost: [...references].filter((reference) => !unique.has(reference)).length,
    unasked: [...unique].filter((reference) => !references.has(reference)).length,
  };
}

function someFaults(turn: number) {
  const modes = [
    '502-after',
    'reset-after',
    '429',
    '503',
    'reset-before',
    'truncated-after',
    'html-200',
  ] as const;
  const pick = (offset: number) => modes[(turn + offset) % modes.length] ?? '503';
  return [{ mode: pick(0) }, { mode: pick(3), retryAfter: 1 }];
}

function gitlabEnv(simulator: GitlabSimulator) {
  return {
    FORGE: 'gitlab',
    GITLAB_URL: simulator.url,
    GITLAB_PROJECT: simulator.project,
    GITLAB_TOKEN: simulator.token,
  };
}

interface CampaignResult extends Record<string, string | number> {
  forge: string;
  kills: number;
  /** Ends that were not our doing. */
  crashes: number;
  'labels hit': number;
  acknowledged: number;
  opened: number;
  duplicates: number;
  lost: number;
  unasked: number;
  'contract breaches': number;
}
