import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { SettingStore } from '#domain/contribution/setting-store.ts';
import type { VisitLimit, Visits } from '#domain/contribution/visits.ts';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

/**
 * Gives clients names that say nothing: a keyed hash of their address. The key is drawn every day, and forgotten at
 * midnight, so that nobody, not even we, can tell who was who.
 * @param shared where several machines have to give the same names; without it the key is never written
 */
export function createClientNames(
  now: () => number,
  shared?: Pick<SettingStore, 'renew'>,
): (network: string) => Promise<string> {
  let day = -1;
  let key: Promise<KeyObject> | undefined;
  const drawn = () => randomBytes(32).toString('hex');
  const read = async (today: number): Promise<KeyObject> => {
    const written = await shared?.renew(
      'client-key',
      (kept) => kept.startsWith(`${today} `),
      () => `${today} ${drawn()}`,
    );
    return createSecretKey(written?.split(' ')[1] ?? drawn(), 'hex');
  };
  return async (network) => {
    const today = Math.floor(now() / dayMs);
    if (today !== day || key === undefined) {
      day = today;
      key = read(today);
      // Asked again at the next request.
      key.catch(() => (key = undefined));
    }
    return createHmac('sha256', await key)
      .update(network)
      .digest('base64url');
  };
}

/**
 * Counts what each client does in an hour. A client is its networks, from its own to the widest: the wider one is, the
 * more people may be in it, the more it may do.
 * @param kind what is counted
 * @param max how many are allowed in an hour to the narrowest network
 */
export function createClientRate(kind: string, max: number, visits: Visits): ClientRate {
  const limitsOf = (client: readonly string[], factor: number) =>
    client.map((network, width) => ({ network, most: max * factor * 2 ** width }));
  const toSeconds = (ms: number | undefined) =>
    ms === undefined ? undefined : Math.max(1, Math.ceil(ms / 1000));
  return {
    check: async (client, factor = 1) => toSeconds(await visits.check(kind, limitsOf(client, factor))),
    take: async (client, factor = 1) => toSeconds(await visits.take(kind, limitsOf(client, factor))),
  };
}

/**
 * What clients did, in the memory of this process only.
 * @param elapsed milliseconds of a clock that only goes forward
 */
export function createMemoryVisits(elapsed: () => number): Visits & { size: () => number } {
  const visits = new Map<string, number[]>();
  let swept = elapsed();

  const recall = (name: string): number[] => {
    const times = visits.get(name) ?? [];
    const since = elapsed() - hourMs;
    const old = times.findIndex((time) => time > since);
    if (old !== 0) times.splice(0, old === -1 ? times.length : old);
    return times;
  };
  const findWait = (kind: string, limits: readonly VisitLimit[]): number | undefined => {
    for (const { network, most } of limits) {
      const recent = recall(`${kind} ${network}`);
      if (recent.length < most) continue;
      const freed = recent[recent.length - Math.max(1, most)] ?? elapsed();
      return freed + hourMs - elapsed();
    }
    return undefined;
  };
  const add = (name: string) => {
    const times = recall(name);
    times.push(elapsed());
    visits.set(name, times);
  };
  const sweep = () => {
    if (elapsed() - swept < hourMs / 12) return;
    swept = elapsed();
    for (const name of visits.keys()) if (recall(name).length === 0) visits.delete(name);
  };

  return {
    check: (kind, limits) => Promise.resolve(findWait(kind, limits)),
    take: (kind, limits) => {
      // Nothing is awaited in between: those who come together are counted one by one.
      const wait = findWait(kind, limits);
      if (wait === undefined) for (const { network } of limits) add(`${kind} ${network}`);
      // Forgotten after adding: the one who just came is never among those swept away.
      sweep();
      return Promise.resolve(wait);
    },
    size: () => visits.size,
  };
}

export interface ClientRate {
  /** Seconds to wait when one of the client’s networks has had its share, `factor` times the usual, else `undefined`. */
  check: (client: readonly string[], factor?: number) => Promise<number | undefined>;
  /** The same, and counts one when there is no need to wait. */
  take: (client: readonly string[], factor?: number) => Promise<number | undefined>;
}
