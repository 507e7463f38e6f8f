import { parentPort, workerData } from 'node:worker_threads';
import { compareSite, type SiteLeft } from './site-memory.ts';

/** Looks at the folder of a site beside what the build before left there, and tells what differs. */
const { outDir, left } = workerData as SiteThreadData;
parentPort?.postMessage(compareSite(outDir, left));

export interface SiteThreadData {
  outDir: string;
  left: SiteLeft;
}
