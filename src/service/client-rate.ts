import { createHmac, randomBytes } from 'node:crypto';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

/**
 * Counts what each client does in the last hour, in memory only. Clients are known by a keyed hash of their address;
 * the key is drawn every day and never written, so that at midnight nobody, not even we, can tell who was who.
 * @param max how many are allowed in an hour
 */
export function createClientRate(max: number, now: () => number): ClientRate {
  let day = -1;
  let key = randomBytes(32);
  const visits = new Map<string, number[]>();

  const recall = (client: string): { id: string; recent: number[] } => {
    const today = Math.floor(now() / dayMs);
    if (today !== day) {
      day = today;
      key = randomBytes(32);
      visits.clear();
    }
    const id = createHmac('sha256', key).update(client).digest('base64url');
    return { id, recent: (visits.get(id) ?? []).filter((at) => at > now() - hourMs) };
  };

  return {
    check: (client) => {
      const { recent } = recall(client);
      if (recent.length < max) return undefined;
      const freed = recent[recent.length - Math.max(1, max)] ?? now();
      return Math.max(1, Math.ceil((freed + hourMs - now()) / 1000));
    },
    add: (client) => {
      const { id, recent } = recall(client);
      visits.set(id, [...recent, now()]);
      // Forgotten after adding: the one who just came is never among those swept away.
      if (visits.size % 100 === 0) {
        for (const [other, times] of visits) {
          if ((times.at(-1) ?? 0) <= now() - hourMs) visits.delete(other);
        }
      }
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
