import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OfflineCopy } from './offline-page.ts';
import { pack, type Packed, type Piece } from './pack.ts';

/** So many are packed before a thread is worth its start. */
const beforeThread = 200;

/** How many pieces may wait for the thread: enough that it never waits itself. */
const mostWaiting = 16;

/**
 * Packs the pieces of a copy in two threads, once they are many. Whoever asks packs those that would wait too long, and
 * those that were lost with the thread.
 */
export function openPacking(
  copy: OfflineCopy,
  { after = beforeThread, program }: PackingOptions = {},
): Packing {
  let asked = 0;
  let thread: ReturnType<typeof startThread> | undefined;
  return {
    pack(piece) {
      asked += 1;
      if (asked === after && availableParallelism() > 1) thread = startThread(copy, program);
      const told = thread?.take(piece);
      return told?.then((packed) => packed ?? pack(piece, copy)) ?? pack(piece, copy);
    },
    async close() {
      await thread?.end();
    },
  };
}

function startThread(copy: OfflineCopy, program = new URL('./pack-thread.ts', import.meta.url)) {
  const thread = new Worker(program, {
    workerData: copy,
    // It speaks no language.
    execArgv: [],
    // It holds a page at a time: without limits, its garbage waits until it fills some hundred megabytes.
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 },
  });
  // It answers in the order it was asked.
  const waiting: ((packed: Packed | undefined) => void)[] = [];
  let isOver = false;
  const over = once(thread, 'exit')
    .catch(() => undefined)
    .then(() => {
      isOver = true;
      for (const tell of waiting) tell(undefined);
    });
  thread.on('message', (packed: Packed) => waiting.shift()?.(packed));
  return {
    /** @returns nothing when the thread has enough to do */
    take(piece: Piece): Promise<Packed | undefined> | undefined {
      if (isOver || waiting.length >= mostWaiting) return undefined;
      thread.postMessage(piece);
      return new Promise((tell) => waiting.push(tell));
    },
    async end() {
      // What was not waited for is of no use.
      waiting.length = 0;
      await thread.terminate();
      await over;
    },
  };
}

interface PackingOptions {
  /** How many pieces are packed alone. */
  after?: number;
  /** What the other thread runs. */
  program?: URL;
}

export interface Packing {
  /** A piece, packed now or soon. */
  pack: (piece: Piece) => Packed | Promise<Packed>;
  close: () => Promise<void>;
}
