import { parentPort, workerData } from 'node:worker_threads';
import { compareSite, recallSite } from './site-memory.ts';

/** Looks at the folder of a site beside what the build before left there, and tells what differs. */
const { file, outDir } = workerData as SiteThreadData;
const record = await recallSite(file, outDir);
parentPort?.postMessage(record && compareSite(record, outDir));

export interface SiteThreadData {
  /** Where what it holds is remembered. */
  file: string;
  outDir: string;
}
