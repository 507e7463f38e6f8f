import { createHash } from 'node:crypto';
import type { ContributionStore } from '#domain/contribution/store.ts';
import { confirmNotice, readVerifications } from '#domain/contribution/verification.ts';
import type { Closing } from '../switch/layers.ts';
import type { ContributionSwitch } from '../switch/switch.ts';
import type { ClientRate } from './client-rate.ts';

/**
 * Takes one person’s « yes, all of it is still right » about a notice: behind the same switch and counted like a text.
 * Whoever answers is known by a digest of the widest network’s name of the day, so that one network counts once a day
 * for a notice, and that nobody can say who answered about what.
 */
export function createVerificationDoor(tools: VerificationTools): VerificationDoor {
  return {
    confirm: async (asked, client) => {
      const { open, closing } = await tools.contributions.read();
      if (!open) return { outcome: 'closed', closing };
      const slug = await tools.findNotice(asked);
      if (slug === undefined) return { outcome: 'unknown' };
      const retryAfter = await tools.rate.take(client);
      if (retryAfter !== undefined) return { outcome: 'too-many', retryAfter };
      const mark = createHash('sha256')
        .update(`${slug} ${client.at(-1) ?? ''}`)
        .digest('hex')
        .slice(0, 16);
      const day = new Date(tools.now()).toISOString().slice(0, 10);
      await tools.store.settings.update('verifications', (kept) =>
        JSON.stringify(confirmNotice(readVerifications(kept), { slug, mark, day })),
      );
      return { outcome: 'kept' };
    },
  };
}

interface VerificationTools {
  store: Pick<ContributionStore, 'settings'>;
  contributions: Pick<ContributionSwitch, 'read'>;
  rate: ClientRate;
  /** The slug of today of a notice, asked by that one or by one it had. */
  findNotice: (slug: string) => Promise<string | undefined>;
  now: () => number;
}

export interface VerificationDoor {
  /** @param client names of the day of whoever answers, the widest network last */
  confirm: (slug: string, client: readonly string[]) => Promise<Confirmed>;
}

export type Confirmed =
  | { outcome: 'kept' | 'unknown' }
  | { outcome: 'closed'; closing: Closing | undefined }
  | { outcome: 'too-many'; retryAfter: number };
