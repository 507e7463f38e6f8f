import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { solveChallenge, type Challenge } from 'altcha-lib';

/** Searches a proof of work apart from the page, so that typing stays smooth; speaks the protocol of `altcha-lib`. */
const worker = self as unknown as DedicatedWorkerGlobalScope;
let controller = new AbortController();

worker.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.type === 'abort') {
    controller.abort();
    return;
  }
  controller = new AbortController();
  const { challenge, counterStart, counterStep } = data;
  solveChallenge({ challenge, counterStart, counterStep, controller, deriveKey }).then(
    (solution) => worker.postMessage(solution),
    (reason: unknown) => worker.postMessage({ error: String(reason) }),
  );
});

type Order =
  { type: 'abort' } | { type: 'work'; challenge: Challenge; counterStart: number; counterStep: number };
