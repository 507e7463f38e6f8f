import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from './results.ts';
import { startService } from '../test/service/service-process.ts';
import { writeSmallContent } from '../test/service/small-content.ts';

/**
 * Measures the door of the contribution service: 2,000 submissions at concurrency 50 with proof of work off, the local
 * forge dispatching meanwhile. Prints rate, median, 99th percentile and peak memory. `SUBMISSIONS` changes how many;
 * `CONTENT_DIR` the catalogue (by default the project’s own, as in life).
 */
export async function run(): Promise<void> {
  const submissions = Number(process.env.SUBMISSIONS ?? 2000);
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-bench-'));
  const contentDir =
    process.env.CONTENT_DIR ??
    (await readFile('content/tags.yaml').then(
      () => 'content',
      () => writeSmallContent(join(dir, 'content')),
    ));
  try {
    const results = [];
    // Once as it is, once with nothing sent meanwhile: the difference is what dispatching costs the door.
    for (const [name, pace] of [
      ['dispatching', '120'],
      ['door-alone', '1'],
    ] as const) {
      const service = await startService({
        DATA_DIR: join(dir, name),
        CONTENT_DIR: contentDir,
        DISPATCH_PER_MINUTE: pace,
      });
      const pid = service.child.pid ?? 0;
      // The client’s own first steps (loading its code, opening connections) are not the service’s.
      for (let turn = 0; turn < 4; turn++) {
        await Promise.all(
          Array.from({ length: 50 }, async () => (await fetch(`${service.url}/healthz`)).arrayBuffer()),
        );
      }
      const atRest = await residentMb(pid);
      const before = await cpuMs(pid);
      const half = await load(service.url, submissions / 2, `${name}-a`);
      const halfway = await residentMb(pid);
      const rest = await load(service.url, submissions / 2, `${name}-b`);
      const times = [...half.times, ...rest.times].sort((a, b) => a - b);
      results.push({
        run: name,
        submissions: times.length,
        refused: half.refused + rest.refused,
        'per second': Math.round(times.length / (half.seconds + rest.seconds)),
        'p50 ms': Math.round(at(times, 0.5)),
        'p99 ms': Math.round(at(times, 0.99)),
        'max ms': Math.round(at(times, 1)),
        // What one submission costs the service, whatever else the machine does.
        'cpu ms each': Number((((await cpuMs(pid)) - before) / times.length).toFixed(2)),
        'rest MB': atRest,
        'half-way MB': halfway,
        'peak MB': await peakMb(pid),
      });
      await service.stop();
    }
    await report('service', results, { load: loadavg()[0]?.toFixed(1) });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function load(url: string, count: number, tag: string) {
  const times: number[] = [];
  let refused = 0;
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    for (let serial = next++; serial < count; serial = next++) {
      const sent = performance.now();
      const response = await fetch(`${url}/api/contributions`, {
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
