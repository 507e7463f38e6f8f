import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgeSteps } from '#domain/contribution/forge.ts';
import { serviceSteps } from '#service/operations/failpoint.ts';
import { startGitlabSimulator, type GitlabSimulator } from '../test/gitlab-simulator/start.ts';
import { startPostgres } from '../test/postgres.ts';
import { ServiceEnded, startService, type ServiceProcess } from '../test/service/service-process.ts';
import { writeSmallContent } from '../test/service/small-content.ts';
import { createClient, type PatientClient } from './kill/client.ts';
import { judge, type Verdict } from './kill/oracle.ts';
import { readGitlab, readLocal } from './kill/read-forge.ts';
import { killRestorations } from './kill/restore.ts';
import { report } from './results.ts';

/** Beyond, nothing goes out any more. */
const stuckMs = 120_000;

const labels = [
  ...serviceSteps,
  ...forgeSteps.flatMap((step) => [`forge.${step}.before`, `forge.${step}.after`]),
];

/**
 * Kills the service with `kill -9` at every labelled step and at random, while people send, amend and withdraw, over
 * both forges and a GitLab that fails too; then compares what was promised with what the forge has: lost, twice, wrong
 * content, label, note or state. Exit code 1 when anything is.
 * `KILLS` (240) sets how many; a third of them over the local forge. `FORGE` keeps to one. With `STORE=postgres` two
 * instances share a PostgreSQL, started and stopped here, over GitLab: one dies at a label, the other at random.
 */
export async function run(): Promise<void> {
  const kills = Number(process.env.KILLS ?? 240);
  const campaigns: readonly (readonly [Campaign, number])[] =
    process.env.STORE === 'postgres'
      ? [['postgres', kills]]
      : [
          ['gitlab', Math.ceil((kills * 2) / 3)],
          ['local', Math.floor(kills / 3)],
        ];
  const results: CampaignResult[] = [];
  const faults: string[] = [];
  for (const [forge, count] of campaigns) {
    if (forge !== 'postgres' && (process.env.FORGE ?? forge) !== forge) continue;
    const { verdict, crashes, ...result } = await runCampaign(forge, count);
    console.log(JSON.stringify(result));
    const counts = Object.entries(verdict.faults).map(([kind, found]) => [kind, found.length] as const);
    results.push({
      ...result,
      crashes: crashes.length,
      acknowledged: verdict.acknowledged,
      proposals: verdict.proposals,
      ...Object.fromEntries(counts),
    });
    faults.push(...crashes.map((crash) => `${forge} crash: ${crash}`));
    for (const [kind, found] of Object.entries(verdict.faults))
      faults.push(...found.slice(0, 5).map((fault) => `${forge} ${kind}: ${fault}`));
  }
  await report('kill', results, faults.length === 0 ? {} : { faults });
  const wrong = results.some((result) => result['wrong restorations'] + result['contract breaches'] > 0);
  if (wrong || faults.length > 0) process.exitCode = 1;
}

async function runCampaign(forge: Campaign, kills: number): Promise<CampaignResult & Findings> {
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-kill-'));
  const dataDir = join(dir, 'data');
  const contentDir = await writeSmallContent(join(dir, 'content'));
  const simulator = forge === 'local' ? undefined : await startGitlabSimulator({ contentDir });
  const postgres = forge === 'postgres' ? await startPostgres() : undefined;
  const env = {
    DATA_DIR: dataDir,
    CONTENT_DIR: contentDir,
    DISPATCH_PER_MINUTE: '6000',
    ...(simulator === undefined ? {} : gitlabEnv(simulator)),
    ...(postgres === undefined ? {} : { DATABASE_URL: await postgres.createDatabase() }),
  };
  const client = createClient();
  const killedAt = new Map<string, number>();
  const crashes: string[] = [];
  const count = (end: End, label: string, turn: number) => {
    if (end?.how === 'SIGKILL') killedAt.set(label, (killedAt.get(label) ?? 0) + 1);
    else if (end !== undefined)
      crashes.push(`turn ${turn} (${label}) ended with ${end.how}:\n${end.lines.slice(-10).join('\n')}`);
  };
  try {
    for (let turn = 0; sumOf(killedAt) + crashes.length < kills && turn < 2 * kills; turn++) {
      // Two out of three at a label, each in its turn, the last at random.
      const labelled = turn - Math.floor((turn + 1) / 3);
      const label = turn % 3 === 2 ? undefined : labels[labelled % labels.length];
      await simulator?.control.heal();
      if (turn % 2 === 0) await simulator?.control.fail(...someFaults(turn));
      const beside = postgres === undefined ? undefined : { ...env, DATA_DIR: join(dir, 'beside') };
      const [end, otherEnd] = await liveAndDie(env, label, turn, client, beside);
      count(end, label ?? 'random', turn);
      count(otherEnd, 'random', turn);
      if (turn % 20 === 19) console.log(`${forge}: ${turn + 1}/${kills}`);
    }
    await simulator?.control.heal();
    const told = await endInPeace(env, client);
    const found =
      simulator === undefined ? await readLocal(dataDir, contentDir) : await readGitlab(simulator);
    const met = [...killedAt.keys()].filter((label) => label !== 'random');
    return {
      forge,
      kills: sumOf(killedAt),
      crashes,
      'labels met': `${met.length} of ${labels.length}`,
      'labels missed': labels.filter((label) => !met.includes(label)).join(' '),
      'wrong restorations':
        postgres === undefined ? await killRestorations(dir, dataDir, Math.ceil(kills / 30)) : 0,
      'contract breaches': simulator === undefined ? 0 : (await simulator.control.state()).breaches.length,
      verdict: judge(client.stories.values(), found, told),
    };
  } finally {
    await simulator?.stop();
    await postgres?.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/**
 * One life of the service under load, until it is killed; gives how it ended, nothing if it outlived its label.
 * @param beside the environment of another instance that lives with it, and dies a moment after it
 */
async function liveAndDie(
  env: Readonly<Record<string, string>>,
  label: string | undefined,
  turn: number,
  client: PatientClient,
  beside: Readonly<Record<string, string>> | undefined,
): Promise<readonly [End, End]> {
  let service;
  try {
    service = await startService({
      ...env,
      ...(label === undefined ? {} : { FAILPOINT: `${label}#${1 + (turn % 2)}` }),
    });
  } catch (reason) {
    // What waited from the life before may lead to the label before the door is even open.
    if (reason instanceof ServiceEnded) return [{ how: reason.end, lines: [reason.message] }, undefined];
    throw reason;
  }
  const other = beside && (await startService(beside));
  const load = new AbortController();
  const instances = other === undefined ? [service] : [service, other];
  const sending = Promise.all(instances.map(({ url }) => client.send(url, load.signal)));
  if (label === undefined) {
    await sleep(50 + Math.random() * 900);
    service.child.kill('SIGKILL');
  }
  const how = await Promise.race([service.ended, sleep(5000, undefined)]);
  if (other !== undefined) {
    await sleep(Math.random() * 600);
    other.child.kill('SIGKILL');
  }
  const otherEnd = other && { how: await other.ended, lines: other.lines };
  load.abort();
  if (how === undefined) await service.stop();
  await sending;
  return [how === undefined ? undefined : { how, lines: service.lines }, otherEnd];
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, n) => sum + n, 0);
}

/** A last life that nobody ends: everything goes out, then each contributor is told. */
async function endInPeace(env: Readonly<Record<string, string>>, client: PatientClient) {
  const service = await startService(env);
  try {
    await client.finish(service.url);
    await drain(service);
    return await ask(service.url, client);
  } finally {
    await service.stop();
  }
}

/** Waits as long as something goes out: a machine with much to do beside is slow, not stuck. */
async function drain({ url, lines }: ServiceProcess): Promise<void> {
  let least = Infinity;
  let since = performance.now();
  while (performance.now() - since < stuckMs) {
    const { outbox } = (await (await fetch(`${url}/healthz`)).json()) as { outbox: { depth: number } };
    if (outbox.depth === 0) return;
    if (outbox.depth < least) [least, since] = [outbox.depth, performance.now()];
    await sleep(250);
  }
  throw new Error(`the outbox does not empty:\n${lines.slice(-20).join('\n')}`);
}

/** What each contributor is told at the end, by their secret number. */
async function ask(url: string, { stories }: PatientClient): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const { receipt } of stories.values()) {
    if (receipt === undefined) continue;
    const { state } = (await (await fetch(`${url}/api/contributions/${receipt.id}`)).json()) as {
      state: string;
    };
    told.set(receipt.id, state);
  }
  return told;
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

type Campaign = 'gitlab' | 'local' | 'postgres';

/** How a life ended and what it had printed; nothing when it outlived its label. */
type End = { how: NodeJS.Signals | number; lines: readonly string[] } | undefined;

interface CampaignResult extends Record<string, unknown> {
  forge: string;
  kills: number;
  'labels met': string;
  'labels missed': string;
  'wrong restorations': number;
  'contract breaches': number;
}

interface Findings {
  verdict: Verdict;
  /** Ends that were not our doing, with what the service last said. */
  crashes: readonly string[];
}
