/**
 * One request at a time to each host, with a pause after each: sites we list are often run by one person on one machine.
 * @param delayMs the pause between two requests to the same host
 * @param wasReached whether a failed request got as far as the host: if not, there is nobody to spare
 */
export function takeTurns({ delayMs, wasReached, now, sleep }: TurnsOptions): Turns {
  const hosts = new Map<string, HostTurn>();
  const turnOf = (host: string) => {
    const turn = hosts.get(host) ?? { queue: Promise.resolve(), free: 0, delayMs };
    hosts.set(host, turn);
    return turn;
  };
  return {
    run: (host, job) => {
      const turn = turnOf(host);
      const result = turn.queue.then(async () => {
        const wait = turn.free - now();
        if (wait > 0) await sleep(wait);
        const rest = () => {
          turn.free = Math.max(turn.free, now() + turn.delayMs);
        };
        try {
          const answer = await job();
          rest();
          return answer;
        } catch (error) {
          if (wasReached(error)) rest();
          throw error;
        }
      });
      turn.queue = result.then(
        () => undefined,
        () => undefined,
      );
      return result;
    },
    slowDown: (host, ms) => {
      const turn = turnOf(host);
      turn.delayMs = Math.max(turn.delayMs, Math.min(ms, maxPauseMs));
    },
    pause: (host, ms) => {
      turnOf(host).free = now() + Math.min(ms, maxPauseMs);
    },
  };
}

/** No host makes the whole run wait longer. */
const maxPauseMs = 60_000;

interface HostTurn {
  queue: Promise<void>;
  /** When the host may be asked again. */
  free: number;
  delayMs: number;
}

interface TurnsOptions {
  delayMs: number;
  wasReached: (error: unknown) => boolean;
  /** Milliseconds. */
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
}

export interface Turns {
  run: <Result>(host: string, job: () => Promise<Result>) => Promise<Result>;
  /** The host asks for a longer pause between requests. */
  slowDown: (host: string, ms: number) => void;
  /** The host asks to be left alone for a while. */
  pause: (host: string, ms: number) => void;
}
