import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { digestOf } from '#adapters/digest.ts';
import { inOurLanguage } from '#adapters/in-our-language.ts';
import type { JudgedAhead, JudgeThreadData } from './judge-thread.ts';
import type { JudgedNotice } from './judged-notices.ts';

/** So many are judged while a thread gets ready. */
const whileReady = 500;

/**
 * Judges the notices of a folder from the last one, in a thread, while whoever asks goes on from the first: of thousands, each
 * judges a half. It begins once so many had to be judged that more will.
 */
export function judgeAhead(work: Omit<JudgeThreadData, 'claims'>, after = whileReady): AheadJudging {
  const claims = new Uint8Array(new SharedArrayBuffer(work.names.length));
  let asked = 0;
  let thread: ReturnType<typeof startThread> | undefined;
  return {
    async at(place, bytes) {
      asked += 1;
      if (asked === after && work.names.length - place > after && availableParallelism() > 1)
        thread = startThread({ ...work, claims });
      if (Atomics.exchange(claims, place, 1) === 0) return undefined;
      const found = await thread?.told(place);
      return found?.print === digestOf(bytes) ? found.judgement : undefined;
    },
  };
}

function startThread(workerData: JudgeThreadData) {
  const thread = new Worker(new URL('./judge-thread.ts', import.meta.url), {
    workerData,
    execArgv: [...inOurLanguage],
  });
  const found = new Map<number, JudgedAhead>();
  let isOver = false;
  // Whatever becomes of it, what it did not tell is judged by who asks.
  const over = once(thread, 'exit')
    .catch(() => undefined)
    .then(() => (isOver = true));
  thread.on('message', (told: JudgedAhead) => found.set(told.place, told));
  return {
    async told(place: number): Promise<JudgedAhead | undefined> {
      while (!found.has(place) && !isOver)
        await Promise.race([over, once(thread, 'message').catch(() => undefined)]);
      const told = found.get(place);
      found.delete(place);
      return told;
    },
  };
}

export interface AheadJudging {
  /** @returns what was said of the file at a place that holds these bytes; nothing when it is for the asker to judge */
  at: (place: number, bytes: Uint8Array) => Promise<JudgedNotice | undefined>;
}
