import type { ClientRate } from '../client-rate.ts';
import type { LogoRead, LogoReader } from './read-logo.ts';

/**
 * Opens pictures, a few an hour for each proof of work, or for each client that brings none: opening one costs more than
 * all the rest of a contribution, and a proof is only spent when a contribution is stored.
 */
export function createLogoDoor(read: LogoReader['read'], rate: ClientRate): LogoDoor {
  return async (bytes, payer) => {
    if (payer !== undefined && (await rate.take(payer)) !== undefined) return { fault: 'logo-plus-tard' };
    return read(bytes);
  };
}

/** `payer` is what is counted: the proof it came with, else the client; `undefined` where no proof is asked for. */
export type LogoDoor = (bytes: Uint8Array, payer: readonly string[] | undefined) => Promise<LogoRead>;
