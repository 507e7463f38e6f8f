const longestPauseMs = 45_000;
/** The longest silence a forge may ask for: a header must not stop us for days. */
export const longestAskedMs = 3600_000;

/**
 * When to try the forge again after it failed: full jitter over a doubling delay, never more than a minute with the
 * attempt itself, so that the end of an outage is seen at once; a delay the forge asked for is kept, up to an hour.
 * @param elapsed milliseconds of a clock that only goes forward
 * @param random between 0 and 1
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export function createBackoff(elapsed: () => number, random: () => number): Backoff {
  let failures = 0;
  let until = 0;
  return {
    waitMs: () => Math.max(0, until - elapsed()),
    keepBackOff: (ms) => {
      until = elapsed() + Math.min(ms, longestAskedMs);
    },
    isFailing: () => failures > 0,
    fail: (retryAfter) => {
      failures += 1;
      const ceiling = Math.min(longestPauseMs, 1000 * 2 ** Math.min(failures, 10));
      // A header may say anything, also no number.
      const asked = Math.min(longestAskedMs, Math.max(0, Math.round((retryAfter ?? 0) * 1000) || 0));
      until = Math.max(until, elapsed() + Math.max(250, Math.round(random() * ceiling), asked));
      return until - elapsed();
    },
    succeed: () => {
      const wasFailing = failures > 0;
      failures = 0;
      until = 0;
      return wasFailing;
    },
  };
}

/** Delay before one contribution is tried again on its own account: full jitter, doubling, up to six hours. */
export function ownDelayMs(attempts: number, random: () => number): number {
  return Math.max(500, Math.round(random() * Math.min(6 * 3600_000, 1000 * 2 ** Math.min(attempts, 20))));
}

export interface Backoff {
  waitMs: () => number;
  /** @param ms what is left of a silence asked for before this process started */
  keepBackOff: (ms: number) => void;
  /** Whether the last attempt failed: only one contribution at a time is then tried. */
  isFailing: () => boolean;
  /** @param retryAfter seconds the forge asked for; gives for how many milliseconds to wait */
  fail: (retryAfter: number | undefined) => number;
  /** Also forgets a silence the forge asked for; gives whether it was failing before. */
  succeed: () => boolean;
}
