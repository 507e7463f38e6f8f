import type { SettingStore } from '#domain/contribution/setting-store.ts';
import { longestAskedMs, type Backoff } from './backoff.ts';

/** The silence a forge asked for, remembered beyond this process: it is shown, and a person may lift it. */
export function createAskedSilence({ settings, backoff, now }: SilenceTools): AskedSilence {
  let isAsked = false;
  return {
    resume: async () => {
      const left = Number((await settings.read('back-off-until')) ?? 0) - now();
      // A date too far ahead is a clock that was wrong.
      isAsked = left > 0 && left <= longestAskedMs;
      if (isAsked) backoff.keepBackOff(left);
    },
    keep: async (ms) => {
      isAsked = true;
      await settings.write('back-off-until', String(now() + Math.min(ms, longestAskedMs)));
    },
    end: async () => {
      if (!isAsked) return;
      isAsked = false;
      await settings.erase('back-off-until');
    },
    isLifted: async () => {
      if (!isAsked || (await settings.read('back-off-until')) !== undefined) return false;
      isAsked = false;
      backoff.succeed();
      return true;
    },
  };
}

export interface AskedSilence {
  /** Takes up what is left of the one asked for before a restart. */
  resume: () => Promise<void>;
  keep: (ms: number) => Promise<void>;
  /** The forge answers again. */
  end: () => Promise<void>;
  /** Whether a person just said not to wait any longer, by erasing what was remembered. */
  isLifted: () => Promise<boolean>;
}

interface SilenceTools {
  settings: SettingStore;
  backoff: Backoff;
  now: () => number;
}
