import { parentPort, workerData } from 'node:worker_threads';
import type { SearchRecord } from '#views/search/records.ts';
import { UserError } from '#i18n/user-error.ts';
import { buildTextIndex } from './build-index.ts';

/** Speaks with Pagefind, which waits for an answer after some records: a build has none for seconds. */
const { records, version } = workerData as IndexThreadData;

parentPort?.postMessage(await makeIndex());

async function makeIndex(): Promise<IndexThreadAnswer> {
  try {
    return { files: await buildTextIndex(records, version) };
  } catch (reason) {
    // A thread that is told of an error is told its words alone.
    if (reason instanceof UserError) return { failure: reason.message };
    throw reason;
  }
}

export interface IndexThreadData {
  records: readonly SearchRecord[];
  version: string;
}

/** The files of the index, or why there are none: a sentence for the person. */
export type IndexThreadAnswer = { files: ReadonlyMap<string, Uint8Array> } | { failure: string };
