import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { digestOf } from '#adapters/digest.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import type { JudgedNotice } from './judged-notices.ts';
import { noticeMaxBytes } from './notice-file.ts';
import { readNotice, toKeep } from './read-notice.ts';
import { readRegularFile } from './regular-file.ts';

/** Judges the notices of a folder from the last one to the first that is claimed already. */
const { dir, names, claims, vocabulary, secured } = workerData as JudgeThreadData;

for (let place = names.length - 1; place >= 0 && Atomics.exchange(claims, place, 1) === 0; place--)
  parentPort?.postMessage(await judge(place, names[place] ?? ''));

async function judge(place: number, name: string): Promise<JudgedAhead> {
  const bytes = await readRegularFile(join(dir, name), noticeMaxBytes);
  if (typeof bytes === 'string') return { place, print: '', judgement: undefined };
  const read = readNotice(name, bytes, vocabulary, secured);
  return { place, print: digestOf(bytes), judgement: toKeep(read) };
}

export interface JudgeThreadData {
  dir: string;
  names: readonly string[];
  /** One for each name: who sets it first judges the file. */
  claims: Uint8Array<SharedArrayBuffer>;
  vocabulary: Vocabulary;
  secured: ReadonlySet<string> | undefined;
}

export interface JudgedAhead {
  place: number;
  /** The digest of what the file held. */
  print: string;
  /** Nothing when it is not written as `fix` would write it. */
  judgement: JudgedNotice | undefined;
}
