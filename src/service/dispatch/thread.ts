import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannel, Worker } from 'node:worker_threads';
import { shareContent } from '../content/sharing.ts';
import type { ContentReader } from '../content/reader.ts';
import type { ServiceSettings } from '../env.ts';
import type { Log } from '../operations/log.ts';
import type { Dispatch } from './dispatch.ts';

/** Those who are let in within this time wake it once: a message costs the thread that serves a tenth of a submission. */
const wakeMs = 25;
const refreshMs = 3000;
const restartMs = 1000;
const stopMs = 10_000;

/**
 * The dispatcher in a thread of its own: git commands, the answers of the forge and their reading never keep a visitor waiting.
 * A thread that dies is started again: what it was doing is found by its reference.
 */
export function createDispatchThread(settings: ServiceSettings, effects: ThreadEffects): Dispatch {
  let worker: Worker | undefined;
  let stopping = false;
  let waking = false;
  let lastQuestion = 0;
  const waiting = new Map<number, () => void>();

  const start = () => {
    const { port1: ours, port2: port } = new MessageChannel();
    shareContent(ours, effects.content);
    const thread = new Worker(new URL('./thread-main.ts', import.meta.url), {
      workerData: { settings, port },
      transferList: [port],
    });
    worker = thread;
    thread.on('message', (message: FromThread) => {
      if (message.type === 'log') effects.write(message.line);
      else if (message.type === 'dispatched') effects.dispatched();
      else {
        waiting.get(message.question)?.();
        waiting.delete(message.question);
      }
    });
    thread.on('error', (reason) => effects.log.error('dispatch-thread-failed', reason));
    thread.on('exit', () => {
      if (worker === thread) worker = undefined;
      if (!stopping) setTimeout(start, restartMs).unref();
    });
  };
  const tell = (message: ToThread) => worker?.postMessage(message);

  return {
    start: () => {
      start();
      return Promise.resolve();
    },
    wake: () => {
      if (waking) return;
      waking = true;
      setTimeout(() => {
        waking = false;
        tell({ type: 'wake' });
      }, wakeMs).unref();
    },
    refresh: async (id) => {
      if (worker === undefined) return;
      const question = ++lastQuestion;
      const answered = new Promise<void>((resolve) => {
        waiting.set(question, resolve);
      });
      tell({ type: 'refresh', id, question });
      await Promise.race([answered, sleep(refreshMs, undefined, { ref: false })]);
      waiting.delete(question);
    },
    stop: async () => {
      stopping = true;
      const thread = worker;
      if (thread === undefined) return;
      const ended = once(thread, 'exit');
      tell({ type: 'stop' });
      await Promise.race([ended, sleep(stopMs, undefined, { ref: false })]);
      await thread.terminate();
    },
  };
}

export type ToThread =
  { type: 'wake' } | { type: 'refresh'; id: string; question: number } | { type: 'stop' };

export type FromThread =
  { type: 'log'; line: string } | { type: 'dispatched' } | { type: 'answer'; question: number };

interface ThreadEffects {
  log: Log;
  content: ContentReader;
  /** Where a line of the log goes. */
  write: (line: string) => void;
  dispatched: () => void;
}
