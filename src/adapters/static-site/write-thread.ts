import { parentPort, workerData } from 'node:worker_threads';
import { compressor, type Twins } from './compress.ts';
import { openCompressed } from './compressed.ts';
import { draftWriter } from './draft-writer.ts';

/** Writes the files it is given, in their order. What fails is told when it is asked, and nothing more is written then. */
const { draft, cacheFile, twins, written } = workerData as WriteThreadData;
const compressed = openCompressed(cacheFile);
const write = draftWriter(draft, compressor(compressed, { twins }));
let failure: WriteFailure | undefined;

parentPort?.on('message', (message: WriteThreadMessage) => {
  if (message === 'done?') parentPort?.postMessage(failure);
  else if (message === 'end') {
    compressed.close();
    parentPort?.close();
  } else {
    try {
      if (failure === undefined) write(message.path, message.content);
    } catch (reason) {
      const { message, code, path } = reason as NodeJS.ErrnoException;
      failure = { message, code, path };
    }
    Atomics.add(written, 0, 1);
  }
});

export interface WriteThreadData {
  draft: string;
  /** Where compressed texts are kept. */
  cacheFile: string;
  twins: Twins;
  /** How many files it is done with, for who gives them. */
  written: Int32Array;
}

/** What kept a file from being written. A thread that is told of an error is told its words alone. */
export interface WriteFailure {
  message: string;
  code: string | undefined;
  path: string | undefined;
}

export type WriteThreadMessage = { path: string; content: Uint8Array } | 'done?' | 'end';
