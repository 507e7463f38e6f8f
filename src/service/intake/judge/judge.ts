import { MessageChannel, Worker } from 'node:worker_threads';
import { inOurLanguage } from '#adapters/in-our-language.ts';
import { withoutAbsent } from '#domain/without-absent.ts';
import { shareContent } from '../../content/sharing.ts';
import type { ContentReader } from '../../content/reader.ts';
import { createGuardedWork, type WorkNews } from '../guarded-work.ts';
import {
  giveVerdict,
  writeDraft,
  type NoticeDraft,
  type JudgeRequest,
  type Verdict,
} from './give-verdict.ts';

/** A judge takes half a millisecond for most: it would else wait for the serving thread more than it works. */
const jobsAtHand = 4;

/**
 * Judges contributions in threads of their own, under a deadline: whatever a text does to our expressions, the thread
 * that serves people is never kept by it. Each thread is given the catalogue, and rehearses before it is ready. One that
 * overruns is replaced while the other goes on; the contribution that did it is not judged again.
 */
export function createJudge(options: JudgeOptions): Judge {
  const {
    contentDir,
    content,
    deadlineMs = 1000,
    threads = 2,
    program = new URL('./judge-thread.ts', import.meta.url),
    told = () => undefined,
  } = options;
  const work = createGuardedWork<JudgeJob, JudgeAnswer>({
    start: (listener) => {
      const { port1: ours, port2: theirs } = new MessageChannel();
      shareContent(ours, content);
      // No secret goes with it: only the catalogue, the language of its directory, and what Node compiled before.
      const worker = new Worker(program, {
        workerData: theirs,
        transferList: [theirs],
        env: withoutAbsent({ CONTENT_DIR: contentDir, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }),
        execArgv: [...inOurLanguage],
      });
      worker.on('message', (news) => listener.told(news as WorkNews<JudgeAnswer>));
      worker.on('error', listener.ended);
      worker.on('exit', listener.ended);
      worker.unref();
      return {
        send: (order) => worker.postMessage(order),
        kill: () => void worker.terminate(),
      };
    },
    places: threads,
    kept: threads,
    ahead: jobsAtHand,
    deadlineMs,
    startMs: 60_000,
    maxWaiting: 64,
    maxWaitMs: 10_000,
  });
  const ask = async (job: JudgeJob): Promise<JudgeAnswer | undefined> => {
    const answer = await work.run(job);
    if (answer.outcome === 'done' && answer.result.fault === undefined) return answer.result;
    told(answer.outcome, answer.outcome === 'done' ? answer.result.fault : undefined);
    return undefined;
  };
  return {
    start: work.start,
    judge: async (form) => (await ask({ form }))?.verdict ?? { outcome: 'failed' },
    draft: async (fields) => (await ask({ draft: fields }))?.draft,
    stop: work.stop,
  };
}

/** The same judge in this thread, without a deadline, for tests and for one contribution at a time. */
export function createInlineJudge(content: ContentReader): Judge {
  const ask = async (job: JudgeJob) => answerJob(job, await content(wantedSlug(job)));
  return {
    start: () => Promise.resolve(),
    judge: async (form) => (await ask({ form })).verdict ?? { outcome: 'failed' },
    draft: async (fields) => (await ask({ draft: fields })).draft,
    stop: () => undefined,
  };
}

/** What a thread does of one job. A fault of ours is told, and ends nothing. */
export function answerJob(job: JudgeJob, content: Awaited<ReturnType<ContentReader>>): JudgeAnswer {
  try {
    if (job.form !== undefined) return { verdict: giveVerdict(job.form, content) };
    return { draft: writeDraft(job.draft, content) };
  } catch (reason) {
    return { fault: reason };
  }
}

/** The notice a job is about, which may have been accepted a moment ago. */
export function wantedSlug({ form }: JudgeJob): string | undefined {
  const slug = form?.before?.payload.submission.notice ?? form?.fields.get('notice');
  return typeof slug === 'string' && slug.trim() !== '' ? slug.trim() : undefined;
}

export interface Judge {
  /** Opens the threads, so that the first person does not wait for them; kept once they are ready, or cannot be. */
  start: () => Promise<void>;
  judge: (form: JudgeRequest) => Promise<Verdict>;
  /** What was typed as a notice file; `undefined` when it could not be written in time. */
  draft: (fields: ReadonlyMap<string, unknown>) => Promise<NoticeDraft | undefined>;
  stop: () => void;
}

export interface JudgeOptions {
  /** Tells the language. */
  contentDir: string;
  content: ContentReader;
  deadlineMs?: number;
  threads?: number;
  /** What a thread runs. */
  program?: URL;
  /** Hears why something could not be judged, for the log: it overran, or met a fault of ours. */
  told?: (outcome: string, reason: unknown) => void;
}

export type JudgeJob =
  { form: JudgeRequest; draft?: undefined } | { draft: ReadonlyMap<string, unknown>; form?: undefined };

export interface JudgeAnswer {
  verdict?: Verdict;
  draft?: NoticeDraft;
  fault?: unknown;
}
