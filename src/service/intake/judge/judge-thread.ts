import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { followContent } from '../../content/sharing.ts';
import type { NumberedJob, WorkNews } from '../guarded-work.ts';
import { answerJob, wantedSlug, type JudgeAnswer, type JudgeJob } from './judge.ts';
import { warmUp } from './warm-up.ts';

// The program of a thread that judges: one job after the other, and the catalogue is at hand before the clock starts.

const content = followContent(workerData as MessagePort, Date.now);
warmUp(await content());

const tell = (news: WorkNews<JudgeAnswer>) => parentPort?.postMessage(news);

const answer = async ({ number, job }: NumberedJob<JudgeJob>): Promise<void> => {
  try {
    const known = await content(wantedSlug(job));
    tell({ kind: 'begun', number });
    tell({ kind: 'done', number, result: answerJob(job, known) });
  } catch (reason) {
    tell({ kind: 'done', number, result: { fault: reason } });
  }
};

// The catalogue may be a moment away for one and at hand for the next: each waits for the one before it.
let last = Promise.resolve();
parentPort?.on('message', (order: NumberedJob<JudgeJob>) => {
  last = last.then(() => answer(order));
});
tell({ kind: 'ready' });
