import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.ts';
import { bareEnv } from './bare-env.ts';

/** The service as it is, unless a test of the benches gives another. */
const script =
  process.env.SERVICE_SCRIPT ?? fileURLToPath(new URL('../../scripts/service.ts', import.meta.url));

/** The service speaks the language of its `CONTENT_DIR`. */
const inItsLanguage = new URL('../../src/language.ts', import.meta.url).href;

/**
 * Starts the contribution service in a process of its own, on the loopback, on a free port.
 * @param env what differs from a quiet environment: no proof of work, no limit worth noticing
 * @param program what is started, when it is not the service as it is
 */
export async function startService(
  env: Readonly<Record<string, string>>,
  program = script,
): Promise<ServiceProcess> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [...(program === script ? ['--import', inItsLanguage] : []), program],
    {
      env: {
        ...bareEnv,
        SERVICE_PORT: String(port),
        SITE_URL: 'http://localhost:4321',
        PROOF_OF_WORK: 'off',
        MAX_ACCEPTED_PER_HOUR: '1000000',
        MAX_OPEN_PROPOSALS: '1000000',
        MAX_PER_CLIENT_PER_HOUR: '1000000',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const ended = new Promise<NodeJS.Signals | number>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal ?? code ?? -1);
    });
  });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line);
      if (line.includes('http://')) resolve();
    });
    void ended.then((end) => {
      reject(new ServiceEnded(end, lines.join('\n')));
    });
  });
  return { url: `http://127.0.0.1:${port}`, lines, ended, child, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}

/** It ended before it was ready. */
export class ServiceEnded extends Error {
  readonly end: NodeJS.Signals | number;
  constructor(end: NodeJS.Signals | number, printed: string) {
    super(`service ended (${end}): ${printed}`);
    this.end = end;
  }
}

export interface ServiceProcess {
  url: string;
  /** Everything it printed so far. */
  lines: readonly string[];
  /** How it ended: a signal, or an exit code. */
  ended: Promise<NodeJS.Signals | number>;
  child: ChildProcess;
  stop: () => Promise<void>;
}
