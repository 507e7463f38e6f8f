const longestPauseMs = 45_000;

/**
 * When to try the forge again after it failed: full jitter over a doubling delay, never more than a minute with the
 * attempt itself, so that the end of an outage is seen at once; a delay the forge asked for is kept whatever it is.
 * @param random between 0 and 1
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export function createBreaker(now: () => number, random: () => number, quietUntil = 0): Breaker {
  let failures = 0;
  let until = quietUntil;
  return {
    waitMs: () => Math.max(0, until - now()),
    isOpen: () => failures > 0,
    fail: (retryAfter) => {
      failures += 1;
      const ceiling = Math.min(longestPauseMs, 1000 * 2 ** Math.min(failures, 10));
      const pause = Math.max(250, Math.round(random() * ceiling), Math.round((retryAfter ?? 0) * 1000));
      until = Math.max(until, now() + pause);
      return until;
    },
    succeed: () => {
      const wasOpen = failures > 0;
      failures = 0;
      until = 0;
      return wasOpen;
    },
  };
}

/** Delay before one contribution is tried again on its own account: full jitter, doubling, up to six hours. */
export function ownDelayMs(attempts: number, random: () => number): number {
  return Math.max(500, Math.round(random() * Math.min(6 * 3600_000, 1000 * 2 ** Math.min(attempts, 20))));
}

export interface Breaker {
  waitMs: () => number;
  /** Whether the last attempt failed: only one contribution at a time then feels its way. */
  isOpen: () => boolean;
  /** Gives until when to keep quiet. */
  fail: (retryAfter: number | undefined) => number;
  /** Gives whether it was failing before. */
  succeed: () => boolean;
}
