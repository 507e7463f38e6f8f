import { solveChallengeWorkers, type Challenge } from 'altcha-lib';

/** Two at most: a phone must stay usable, and cool. */
const workers = Math.min(2, navigator.hardwareConcurrency);

/**
 * Solves a challenge of the service in workers.
 * @returns what the `altcha` field holds; `undefined` where it cannot be solved (an address that is not secure, an old
 * browser): the service then takes the contribution with less trust
 */
export async function prove(given: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  // The same library made it, on the side of the service.
  const challenge = given as unknown as Challenge;
  if (!isSecureContext) return undefined;
  try {
    const solution = await solveChallengeWorkers({
      challenge,
      concurrency: workers,
      createWorker: () => new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' }),
    });
    return solution === null ? undefined : JSON.stringify({ challenge, solution });
  } catch {
    return undefined;
  }
}
