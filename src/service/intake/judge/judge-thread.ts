import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { followContent } from '../../content/sharing.ts';
import { answerJob, wantedSlug, type JudgeJob } from './judge.ts';
import { warmUp } from './warm-up.ts';

// The program of a thread that judges: jobs come one at a time, and the catalogue is at hand before the clock starts.

const content = followContent(workerData as MessagePort, Date.now);
warmUp(await content());

parentPort?.on('message', (job: JudgeJob) => {
  void content(wantedSlug(job)).then(
    (known) => {
      parentPort?.postMessage({ kind: 'begun' });
      parentPort?.postMessage({ kind: 'done', result: answerJob(job, known) });
    },
    (reason: unknown) => parentPort?.postMessage({ kind: 'done', result: { fault: reason } }),
  );
});
parentPort?.postMessage({ kind: 'ready' });
