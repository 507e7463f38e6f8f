import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startService } from '../test/service/service-process.ts';
import { hostileBodies, type HostileBody } from './hostile/bodies.ts';
import { findBadRows } from './hostile/stored-rows.ts';
import { sampleBodies } from './hostile/sample-bodies.ts';
import { createVisitor } from './hostile/visitor.ts';
import { report } from './results.ts';

/** Nobody waits longer than this for what somebody else sends. */
const patienceMs = 250;

/**
 * Sends the service each body that once cost it seconds, while another visitor asks for its state every 20 ms; prints
 * the longest they waited. `--bodies 10000` also sends so many drawn at random (`--seed` draws the same again), then
 * checks that whatever was stored makes a valid notice. Exit code 1 when a visitor waits more than 250 ms, or when an
 * answer of 500 or more is not an honest 503. `ONLY` keeps to the bodies whose name holds it.
 */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { bodies: { type: 'string', default: '0' }, seed: { type: 'string' } },
  });
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-hostile-'));
  const contentDir = process.env.CONTENT_DIR ?? 'content';
  const service = await startService({
    DATA_DIR: join(dir, 'data'),
    CONTENT_DIR: contentDir,
    DISPATCH_PER_MINUTE: '1',
  });
  const visitor = createVisitor(`${service.url}/api/contributions/etat`);
  try {
    await visitor.worstSince();
    await sleep(2000);
    const rows: Row[] = [
      {
        body: 'nothing',
        sent: 0,
        'worst wait ms': Math.round(await visitor.worstSince()),
        answers: '',
        ms: 0,
      },
    ];
    for (const body of hostileBodies().filter(({ name }) => name.includes(process.env.ONLY ?? ''))) {
      const started = performance.now();
      const answers = await Promise.all(Array.from({ length: body.times }, () => send(service.url, body)));
      const ms = Math.round(performance.now() - started);
      await sleep(60);
      rows.push({
        body: body.name,
        sent: body.times,
        'worst wait ms': Math.round(await visitor.worstSince()),
        answers: countAnswers(answers),
        ms,
      });
    }
    const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
    const sampled = await sendSampled(service.url, Number(values.bodies), seed);
    const worstSampled = Math.round(await visitor.worstSince());
    const bad = await findBadRows(join(dir, 'data'), contentDir);
    const memory = await readFile(`/proc/${service.child.pid ?? 0}/status`, 'utf8').catch(() => '');
    const worst = Math.max(worstSampled, ...rows.map((row) => row['worst wait ms']));
    const dishonest = [...rows.map(({ answers }) => answers), sampled].filter((text) => text.includes('!'));
    await report('hostile', rows, {
      'worst wait ms': worst,
      'sampled bodies': sampled || 'none',
      'worst wait ms, sampled': worstSampled,
      seed,
      'stored rows': bad.stored,
      'bad stored rows': bad.faults,
      'peak MB': Math.round(Number(/VmHWM:\s+(\d+)/.exec(memory)?.[1] ?? 0) / 1024),
      load: loadavg()[0]?.toFixed(1),
    });
    if (worst > patienceMs || dishonest.length > 0 || bad.faults.length > 0) process.exitCode = 1;
  } finally {
    await visitor.stop();
    await service.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The status of an answer; « ! » marks one that nobody should ever get. */
async function send(url: string, body: Omit<HostileBody, 'name' | 'times'>): Promise<string> {
  const response = await fetch(`${url}/api/contributions`, {
    method: 'POST',
    headers: { 'content-type': body.contentType, accept: body.accept },
    body: new Uint8Array(body.body),
    redirect: 'manual',
    signal: AbortSignal.timeout(120_000),
  }).catch(() => undefined);
  if (response === undefined) return '! nothing';
  const text = await response.text();
  // A 503 is honest when it says what to do with one’s text, and when to come back.
  const honest = response.status === 503 && response.headers.has('retry-after') && text.length > 20;
  return response.status < 500 || honest ? String(response.status) : `! ${response.status}`;
}

async function sendSampled(url: string, count: number, seed: number): Promise<string> {
  const answers: string[] = [];
  const bodies = sampleBodies(count, seed);
  const sender = async () => {
    for (let body = bodies.next(); body.done !== true; body = bodies.next()) {
      answers.push(await send(url, body.value));
      if (answers.length % 1000 === 0) console.log(`${answers.length}/${count}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, sender));
  return countAnswers(answers);
}

function countAnswers(answers: readonly string[]): string {
  const counts = Map.groupBy(answers, (answer) => answer);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([answer, { length }]) => `${answer} × ${length}`)
    .join(', ');
}

interface Row extends Record<string, string | number> {
  body: string;
  sent: number;
  'worst wait ms': number;
  answers: string;
  ms: number;
}
