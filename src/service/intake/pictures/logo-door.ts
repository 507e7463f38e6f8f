import type { ClientRate } from '../client-rate.ts';
import type { LogoRead, LogoReader } from './read-logo.ts';

/**
 * Opens the pictures of a client: as many as it likes when each is paid for (a proof of work, where one is asked for),
 * else a few an hour. Opening one costs more than all the rest of a contribution.
 */
export function createLogoDoor(read: LogoReader['read'], unpaid: ClientRate): LogoDoor {
  return async (bytes, client, paid) => {
    if (!paid) {
      if (unpaid.check(client) !== undefined) return { fault: 'logo-plus-tard' };
      unpaid.add(client);
    }
    return read(bytes);
  };
}

export type LogoDoor = (bytes: Uint8Array, client: readonly string[], paid: boolean) => Promise<LogoRead>;
