import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { report } from './results.ts';
import { isPresent } from '../test/needs.ts';
import { startPostgres } from '../test/postgres.ts';
import { startService, type ServiceProcess } from '../test/service/service-process.ts';
import { writeSmallContent } from '../test/service/small-content.ts';

/**
 * A service lives for months: what its first moments cost, while each of its threads compiles its code, is told apart,
 * for both versions alike. Four threads share the work, so each has seen some hundreds by then.
 */
const firstOnes = 1000;

/**
 * Measures the door of the contribution service: 2,000 submissions at concurrency 50 with proof of work off, after 1,000
 * which are told apart, the local forge dispatching meanwhile, then with nothing sent; then two instances on one
 * PostgreSQL, where it is installed.
 * Prints rate, median, 99th percentile and memory. `SUBMISSIONS` changes how many; `CONTENT_DIR` the catalogue (by
 * default the project’s own, as in life). `FORMER` names a folder with an earlier version, its packages installed: it is
 * measured in the same run, before and after, with the ratio of what each submission costs.
 */
export async function run(): Promise<void> {
  const submissions = Number(process.env.SUBMISSIONS ?? 2000);
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-bench-'));
  const contentDir =
    process.env.CONTENT_DIR ??
    (await readFile('content/tags.yaml').then(
      () => resolve('content'),
      () => writeSmallContent(join(dir, 'content')),
    ));
  const former = process.env.FORMER;
  const measure = async (name: string, env: Readonly<Record<string, string>>[], script?: string) => {
    const services: ServiceProcess[] = [];
    for (const [index, more] of env.entries())
      services.push(
        await startService(
          {
            DATA_DIR: join(dir, `${name} ${index}`),
            CONTENT_DIR: contentDir,
            DISPATCH_PER_MINUTE: '120',
            ...more,
          },
          script,
        ),
      );
    try {
      return { run: name, ...(await measureDoor(services, submissions, name)) };
    } finally {
      for (const service of services) await service.stop();
    }
  };
  const measureFormer = async (name: string) =>
    former === undefined
      ? []
      : [
          await measure(
            name,
            // Each reads the catalogue it was written for.
            [{ CONTENT_DIR: join(resolve(former), 'content') }],
            join(resolve(former), 'scripts/service.ts'),
          ),
        ];
  const postgres = isPresent('postgresql') ? await startPostgres() : undefined;
  try {
    const before = await measureFormer('former, dispatching');
    // Once as it is, once with nothing sent meanwhile: the difference is what dispatching costs the door.
    const now = await measure('dispatching', [{}]);
    const after = await measureFormer('former, dispatching again');
    const alone = await measure('door alone', [{ DISPATCH_PER_MINUTE: '1' }]);
    const shared = { DATABASE_URL: (await postgres?.createDatabase()) ?? '' };
    const two = postgres === undefined ? [] : [await measure('two on PostgreSQL', [shared, shared])];
    const results = [...before, now, ...after, alone, ...two];
    await report('service', results, {
      load: loadavg()[0]?.toFixed(1),
      ...ratiosOf(now, [...before, ...after]),
    });
  } finally {
    await postgres?.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** How many times faster than the former version, and dearer in processor time. */
function ratiosOf(now: Measure, former: readonly Measure[]) {
  if (former.length === 0) return {};
  const mean = (key: 'per second' | 'cpu ms each') =>
    former.reduce((sum, measure) => sum + measure[key], 0) / former.length;
  return {
    'rate, of the former': (now['per second'] / mean('per second')).toFixed(2),
    'cpu, of the former': (now['cpu ms each'] / mean('cpu ms each')).toFixed(2),
  };
}

async function measureDoor(
  services: readonly ServiceProcess[],
  submissions: number,
  name: string,
): Promise<Measure> {
  const pids = services.map(({ child }) => child.pid ?? 0);
  const sum = async (read: (pid: number) => Promise<number>) =>
    (await Promise.all(pids.map(read))).reduce((total, value) => total + value, 0);
  // The client’s own first steps (loading its code, opening connections) are not the service’s.
  for (let turn = 0; turn < 4; turn++) {
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) =>
        (await fetch(`${services[index % services.length]?.url ?? ''}/healthz`)).arrayBuffer(),
      ),
    );
  }
  const atRest = await sum(residentMb);
  const first = await load(services, firstOnes, `${name}-first`);
  const firstTimes = first.times.sort((a, b) => a - b);
  const before = await sum(cpuMs);
  const half = await load(services, submissions / 2, `${name}-a`);
  const halfway = await sum(residentMb);
  const rest = await load(services, submissions / 2, `${name}-b`);
  const times = [...half.times, ...rest.times].sort((a, b) => a - b);
  return {
    submissions: times.length,
    refused: first.refused + half.refused + rest.refused,
    [`first ${firstOnes}, per second`]: Math.round(firstOnes / first.seconds),
    [`first ${firstOnes}, p99 ms`]: Math.round(at(firstTimes, 0.99)),
    'per second': Math.round(times.length / (half.seconds + rest.seconds)),
    'p50 ms': Math.round(at(times, 0.5)),
    'p99 ms': Math.round(at(times, 0.99)),
    'max ms': Math.round(at(times, 1)),
    // What one submission costs the service, whatever else the machine does.
    'cpu ms each': Number((((await sum(cpuMs)) - before) / times.length).toFixed(2)),
    'rest MB': atRest,
    'half-way MB': halfway,
    'peak MB': await sum(peakMb),
  };
}

async function load(services: readonly ServiceProcess[], count: number, tag: string) {
  const times: number[] = [];
  let refused = 0;
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    for (let serial = next++; serial < count; serial = next++) {
      const sent = performance.now();
      const response = await fetch(`${services[serial % services.length]?.url ?? ''}/api/contributions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          nom: `Banc ${tag} ${serial}`,
          licences: ['GPL-3.0-or-later'],
          description_courte: `De quoi mesurer le service, numéro ${serial}.`,
          site_web: `https://banc-${serial}.example.org`,
          plateformes: ['gnu-linux', 'windows'],
          corps: 'Un logiciel qui sert à mesurer. '.repeat(10),
          submission_id: randomUUID(),
        }),
      });
      await response.arrayBuffer();
      times.push(performance.now() - sent);
      if (response.status !== 202) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: 50 }, worker));
  return { times, refused, seconds: (performance.now() - started) / 1000 };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Memory of a process now, where the system tells (Linux). */
async function residentMb(pid: number): Promise<number> {
  return statusMb(pid, 'VmRSS');
}

/** The most it ever took. */
async function peakMb(pid: number): Promise<number> {
  return statusMb(pid, 'VmHWM');
}

/** Processor time a process took so far; the system counts in hundredths of a second (Linux). */
async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.replace(/^.*\) /s, '').split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

async function statusMb(pid: number, key: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024);
}

interface Measure extends Record<string, unknown> {
  'per second': number;
  'cpu ms each': number;
}
