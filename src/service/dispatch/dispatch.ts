import { connectForge } from '#adapters/forges.ts';
import { openStore } from '#adapters/stores.ts';
import type { Forge } from '#domain/contribution/forge.ts';
import type { ContributionStore } from '#domain/contribution/store.ts';
import { describeHeld } from '#i18n/held-words.ts';
import type { ContentReader } from '../content/reader.ts';
import type { ServiceSettings } from '../env.ts';
import type { Log } from '../operations/log.ts';
import { createSwitch } from '../switch/switch.ts';
import { createAddressStates } from './address-states.ts';
import { createAttempt } from './attempt.ts';
import { createAskedSilence } from './asked-silence.ts';
import { createBackoff } from './backoff.ts';
import { createDispatcher } from './dispatcher.ts';
import { createFailpoint } from '../operations/failpoint.ts';
import { createFlagPoll } from './flag-poll.ts';
import { createFollower } from './follow.ts';
import { createProbe } from './probe.ts';
import { createVerificationRequest } from './verification-request.ts';

/**
 * All that speaks with the forge: sends what was accepted, follows what moderators decide, watches how the forge is.
 * It shares nothing with the door but the store, so that it may live in a thread of its own.
 */
export function createDispatch(settings: ServiceSettings, effects: DispatchEffects): Dispatch {
  const { now, elapsed, random, log, forge, content } = effects;
  const trace = createFailpoint(settings.failpoint);
  const store = effects.store ?? openStore(settings, { now, trace });
  const { pace, readFlag } = connectForge(settings.forge);
  const contributions = createSwitch(settings, { store, now });
  const follower = createFollower({
    forge,
    store,
    log,
    now,
    elapsed,
    ...pace,
    perStep: 3,
    retention: settings.retention,
    describeHeld,
  });
  const backoff = createBackoff(elapsed, random);
  const silence = createAskedSilence({ settings: store.settings, backoff, now });
  const probe = createProbe({ forge, store, contributions, log, now });
  const dispatcher = createDispatcher({
    store,
    backoff,
    silence,
    contributions,
    log,
    now,
    random,
    spacingMs: 60_000 / settings.dispatchPerMinute,
    attempt: createAttempt({
      forge,
      store,
      content,
      siteUrl: settings.siteUrl,
      addressStates: createAddressStates(settings.dataDir, elapsed),
      trace,
    }),
    dispatched: effects.dispatched,
    // What has to be mended, and where a project went, is learnt by asking.
    refused: () => void probe.step(),
    whenIdle: follower.step,
    trace,
  });
  const verification = createVerificationRequest({ forge, store, contributions, log, now });
  const flag = readFlag && createFlagPoll(readFlag, store.settings, log, now);
  return {
    start: async () => {
      await silence.resume();
      flag?.start();
      probe.start();
      verification.start();
      dispatcher.start();
    },
    wake: dispatcher.wake,
    refresh: follower.refresh,
    stop: async () => {
      // A forge that is slow to say keeps nobody from stopping.
      void flag?.stop();
      await verification.stop();
      await dispatcher.stop(5000);
      await probe.stop();
      if (effects.store === undefined) store.close();
    },
  };
}

export interface DispatchEffects {
  now: () => number;
  elapsed: () => number;
  random: () => number;
  log: Log;
  content: ContentReader;
  /** One attempt ended at the forge. */
  dispatched: () => void;
  forge: Forge;
  /** For tests, and for a service that runs all in one thread. */
  store?: ContributionStore | undefined;
}

export interface Dispatch {
  start: () => Promise<void>;
  /** Something came in. */
  wake: () => void;
  /** Asks the forge what became of a contribution, unless someone just did; never long. */
  refresh: (id: string) => Promise<void>;
  stop: () => Promise<void>;
}
