import { createHmac, createSecretKey, randomBytes } from 'node:crypto';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

/**
 * Gives clients names that say nothing: a keyed hash of their address. The key is drawn every day and never written,
 * so that at midnight nobody, not even we, can tell who was who.
 */
export function createClientNames(now: () => number): (network: string) => string {
  let day = -1;
  let key = drawKey();
  return (network) => {
    const today = Math.floor(now() / dayMs);
    if (today !== day) {
      day = today;
      key = drawKey();
    }
    return createHmac('sha256', key).update(network).digest('base64url');
  };
}

function drawKey() {
  return createSecretKey(randomBytes(32));
}

/**
 * Counts what each client does in an hour, in memory only. A client is its networks, from its own to the widest: the
 * wider one is, the more people may be in it, the more it may do. The clock only goes forward.
 * @param max how many are allowed in an hour to the narrowest network
 * @param elapsed milliseconds of a clock that only goes forward
 */
export function createClientRate(max: number, elapsed: () => number): ClientRate {
  const visits = new Map<string, number[]>();
  let swept = elapsed();

  const recall = (network: string): number[] => {
    const times = visits.get(network) ?? [];
    const since = elapsed() - hourMs;
    const old = times.findIndex((time) => time > since);
    if (old !== 0) times.splice(0, old === -1 ? times.length : old);
    return times;
  };

  const waitOf = (network: string, share: number): number | undefined => {
    const recent = recall(network);
    if (recent.length < share) return undefined;
    const freed = recent[recent.length - Math.max(1, share)] ?? elapsed();
    return Math.max(1, Math.ceil((freed + hourMs - elapsed()) / 1000));
  };

  return {
    check: (client, factor = 1) => {
      const waits = client.map((network, width) => waitOf(network, max * factor * 2 ** width));
      return waits.find((wait) => wait !== undefined);
    },
    add: (client) => {
      for (const network of client) {
        const times = recall(network);
        times.push(elapsed());
        visits.set(network, times);
      }
      // Forgotten after adding: the one who just came is never among those swept away.
      if (elapsed() - swept < hourMs / 12) return;
      swept = elapsed();
      for (const other of visits.keys()) if (recall(other).length === 0) visits.delete(other);
    },
    size: () => visits.size,
  };
}

export interface ClientRate {
  /** Seconds to wait when one of the client’s networks has had its share, `factor` times the usual, else `undefined`. */
  check: (client: readonly string[], factor?: number) => number | undefined;
  add: (client: readonly string[]) => void;
  /** How many networks are remembered. */
  size: () => number;
}
