import { createHmac, randomBytes } from 'node:crypto';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

/**
 * Gives clients names that say nothing: a keyed hash of their address. The key is drawn every day and never written,
 * so that at midnight nobody, not even we, can tell who was who.
 */
export function createClientNames(now: () => number): (address: string) => string {
  let day = -1;
  let key = randomBytes(32);
  return (address) => {
    const today = Math.floor(now() / dayMs);
    if (today !== day) {
      day = today;
      key = randomBytes(32);
    }
    return createHmac('sha256', key).update(address).digest('base64url');
  };
}

/**
 * Counts what each client does in the last hour, in memory only.
 * @param max how many are allowed in an hour
 */
export function createClientRate(max: number, now: () => number): ClientRate {
  const visits = new Map<string, number[]>();
  let swept = now();

  const recall = (client: string): number[] => {
    const times = visits.get(client) ?? [];
    while (times[0] !== undefined && times[0] <= now() - hourMs) times.shift();
    return times;
  };

  return {
    check: (client) => {
      const recent = recall(client);
      if (recent.length < max) return undefined;
      const freed = recent[recent.length - Math.max(1, max)] ?? now();
      return Math.max(1, Math.ceil((freed + hourMs - now()) / 1000));
    },
    add: (client) => {
      const times = recall(client);
      times.push(now());
      visits.set(client, times);
      // Forgotten after adding: the one who just came is never among those swept away.
      if (now() - swept < hourMs / 12) return;
      swept = now();
      for (const other of visits.keys()) if (recall(other).length === 0) visits.delete(other);
    },
    size: () => visits.size,
  };
}

export interface ClientRate {
  /** Seconds to wait when the client has had its share, else `undefined`. */
  check: (client: string) => number | undefined;
  add: (client: string) => void;
  /** How many clients are remembered. */
  size: () => number;
}
