import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compressor, type Compressor } from './compress.ts';
import { openCompressed } from './compressed.ts';
import { draftWriter, type WriteFile } from './draft-writer.ts';
import type { WriteFailure, WriteThreadData, WriteThreadMessage } from './write-thread.ts';

/** How many files may wait for the other thread: enough that it never waits itself, few enough to weigh nothing. */
const mostWaiting = 64;

/**
 * Writes the files of a draft from two threads: compressing and writing them is most of a build, and what makes them
 * leaves a processor free. Whoever gives files writes those that would wait too long.
 * @param cacheFile where compressed texts are kept from one build to the next
 * @param twins how well texts are compressed
 */
export function openWriting(options: WritingOptions): Writing {
  const compressed = openCompressed(options.cacheFile);
  const own = compressor(compressed, options);
  const write = draftWriter(options.draft, own);
  const thread = availableParallelism() > 1 ? startThread(options) : undefined;
  return {
    twins: own.twins,
    how: own.how,
    write(path, content) {
      if (thread?.take(path, content) !== true) write(path, content);
    },
    settled: () => thread?.settled() ?? Promise.resolve(),
    async close() {
      compressed.close();
      await thread?.end();
    },
  };
}

function startThread({ program, ...options }: WritingOptions) {
  const written = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(program ?? new URL('./write-thread.ts', import.meta.url), {
    workerData: { ...options, written } satisfies WriteThreadData,
    // It speaks no language.
    execArgv: [],
    // It holds a few files at a time: without limits, its garbage waits until it fills some hundred megabytes.
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 },
  });
  const ended = once(thread, 'exit');
  // Asked for later, or never.
  ended.catch(() => undefined);
  const send = (message: WriteThreadMessage, given: ArrayBuffer[] = []) => {
    thread.postMessage(message, given);
  };
  const given = new Set<string>();
  let sent = 0;
  let asked = 0;
  let settled = Promise.resolve();
  const ask = async () => {
    send('done?');
    // One that ended, whatever ended it, answers nothing any more.
    const [failure] = (await Promise.race([once(thread, 'message'), ended.then(fail)])) as [
      WriteFailure | undefined,
    ];
    if (failure !== undefined) throw Object.assign(new Error(failure.message), failure);
  };
  return {
    /** @returns whether the thread has taken the file: its content is not to be used any more */
    take(path: string, content: Uint8Array): boolean {
      // What is written twice is as it was written last: by who wrote it first.
      if (sent - Atomics.load(written, 0) >= mostWaiting && !given.has(path)) return false;
      given.add(path);
      const whole = ownBytes(content);
      send({ path, content: whole }, [whole.buffer]);
      sent += 1;
      return true;
    },
    settled(): Promise<void> {
      if (sent > asked) settled = settled.then(ask);
      asked = sent;
      return settled;
    },
    async end() {
      send('end');
      // What ended it otherwise was told to whoever waited for its files.
      await ended.catch(() => undefined);
    },
  };
}

function fail(): never {
  throw new Error('the thread that writes files ended before they were written');
}

/** Bytes that are alone in their memory, as what is given to a thread must be. */
function ownBytes(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const isAlone = content.buffer instanceof ArrayBuffer && content.byteLength === content.buffer.byteLength;
  return isAlone ? (content as Uint8Array<ArrayBuffer>) : new Uint8Array(content);
}

interface WritingOptions extends Omit<WriteThreadData, 'written'> {
  /** What the other thread runs. */
  program?: URL;
}

export interface Writing extends Pick<Compressor, 'how' | 'twins'> {
  /** The content is not to be used any more. */
  write: WriteFile;
  /**
   * Every file that was given is there.
   * @throws what kept one of them from being written
   */
  settled: () => Promise<void>;
  close: () => Promise<void>;
}
