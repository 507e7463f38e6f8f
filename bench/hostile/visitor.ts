import { Agent, get } from 'node:http';
import { parentPort, workerData, Worker } from 'node:worker_threads';

/**
 * Another visitor, in a thread of their own so that what we send does not slow them: asks for one address every 20 ms,
 * whether the last answer came or not, and knows how long they waited.
 */
export function createVisitor(address: string): Visitor {
  const worker = new Worker(new URL(import.meta.url), { workerData: { address } });
  return {
    worstSince: () =>
      new Promise((resolve) => {
        worker.once('message', resolve);
        worker.postMessage('worst');
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}

const everyMs = 20;
/** Told for a request that got no answer at all. */
const neverMs = 999_999;

function visit(address: string): void {
  const agent = new Agent({ keepAlive: true });
  const pending = new Set<number>();
  let worst = 0;
  const ask = () => {
    const sent = performance.now();
    pending.add(sent);
    const done = () => {
      pending.delete(sent);
      worst = Math.max(worst, performance.now() - sent);
    };
    get(address, { agent }, (response) => response.resume().on('end', done)).on('error', () => {
      pending.delete(sent);
      worst = neverMs;
    });
  };
  setInterval(ask, everyMs);
  parentPort?.on('message', () => {
    // Whoever still waits has waited at least this long.
    const waiting = Math.max(0, ...[...pending].map((sent) => performance.now() - sent));
    parentPort?.postMessage(Math.max(worst, waiting));
    worst = 0;
  });
}

const given = workerData as { address?: string } | null;
if (given?.address !== undefined) visit(given.address);

export interface Visitor {
  /** The longest wait since this was last asked, in milliseconds. */
  worstSince: () => Promise<number>;
  stop: () => Promise<void>;
}
