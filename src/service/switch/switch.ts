import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectForge } from '#adapters/forges.ts';
import { closedBy, type Caps, type DoorCounts } from '#domain/contribution/admission.ts';
import type { ForgeError } from '#domain/contribution/forge.ts';
import type { SettingName } from '#domain/contribution/setting-store.ts';
import type { ContributionStore } from '#domain/contribution/store.ts';
import { tService } from '#words/service.ts';
import type { ServiceSettings } from '../env.ts';
import type { Closing, SwitchReading } from './layers.ts';
import { createSiteReader, readMark } from './marks.ts';

/** How long counts are good for when no decision rests on them: the store counts again when it lets someone in. */
const countsMs = 250;
/** A flag nobody could read for that long counts as pressed. */
const flagMaxAgeMs = 10 * 60 * 1000;

/**
 * The red button, layer upon layer; any one closes. Read anew on every request and before every dispatch, so that
 * pressing it needs no restart; what cannot be read counts as pressed.
 */
export function createSwitch(settings: SwitchSettings, tools: SwitchTools): ContributionSwitch {
  const { store, now, isStorageFailed = () => false } = tools;
  const facts = store.settings;
  const isFlagged = connectForge(settings.forge).readFlag !== undefined;
  // Several machines share one store: a file of one of them would close it alone, and stay when another one opens.
  const keepsFiles = settings.databaseUrl === undefined;
  const stopFile = join(settings.dataDir, 'STOP');
  const pauseFile = join(settings.dataDir, 'PAUSE');
  const site = createSiteReader(join(settings.contentDir, 'site.yaml'));
  let counted: { at: number; counts: DoorCounts } | undefined;

  const readCounts = async (): Promise<DoorCounts> => {
    if (counted === undefined || Math.abs(now() - counted.at) >= countsMs)
      counted = { at: now(), counts: await store.counts() };
    return counted.counts;
  };

  const byCaps = (counts: DoorCounts): Closing | undefined => {
    const closed = closedBy(counts, settings.caps, now());
    return (
      closed && {
        layer: closed.layer,
        message: tService(`closed.${closed.layer}`),
        retryAfter: closed.retryAfter,
      }
    );
  };

  const readLayers = async (facts: ReadonlyMap<SettingName, string>): Promise<Closing[]> => {
    const counts = await readCounts();
    const found: (Closing | undefined)[] = [
      settings.open ? undefined : { layer: 'env', message: tService('closed.default') },
      site(),
      byHand(readMark(stopFile), facts.get('closed')),
      isFlagged ? byFlag(facts.get('flag'), now()) : undefined,
      facts.has('token-refused')
        ? { layer: 'token', message: tService('closed.token'), retryAfter: 60 }
        : undefined,
      facts.has('moved') ? { layer: 'moved', message: tService('closed.token'), retryAfter: 60 } : undefined,
      isStorageFailed()
        ? { layer: 'storage', message: tService('closed.storage'), retryAfter: 60 }
        : undefined,
      byCaps(counts),
    ];
    return found.filter((closing) => closing !== undefined);
  };

  return {
    read: async () => {
      try {
        const read = await facts.readMany(['closed', 'token-refused', 'moved', 'flag', 'paused']);
        const layers = await readLayers(read);
        const [first] = layers;
        const paused = readMark(pauseFile) !== undefined || read.has('paused');
        return { open: first === undefined, closing: first, layers, paused };
      } catch {
        const closing: Closing = { layer: 'unreadable', message: tService('closed.unreadable') };
        return { open: false, closing, layers: [closing], paused: true };
      }
    },
    close: async (reason) => {
      if (keepsFiles) writeFileSync(stopFile, `${reason}\n`, { mode: 0o600 });
      await facts.write('closed', reason);
      await facts.note('close', reason);
    },
    open: async () => {
      rmSync(stopFile, { force: true });
      for (const name of ['closed', 'token-refused', 'moved'] as const) await facts.erase(name);
      // What was counted so far has been looked at by whoever opens.
      await facts.write('counted-since', String(now()));
      await facts.note('open', '');
      counted = undefined;
    },
    pause: async () => {
      if (keepsFiles) writeFileSync(pauseFile, '', { mode: 0o600 });
      await facts.write('paused', '1');
      await facts.note('pause', '');
    },
    resume: async () => {
      rmSync(pauseFile, { force: true });
      await facts.erase('paused');
      await facts.erase('back-off-until');
      await facts.note('resume', '');
    },
    forgeRefused: async ({ status, movedTo }) => {
      const [name, value] =
        movedTo === undefined
          ? (['token-refused', String(status ?? 0)] as const)
          : (['moved', movedTo] as const);
      if ((await facts.read(name)) !== undefined) return;
      await facts.write(name, value);
      await facts.note(name, value);
    },
    forgeAccepted: async () => {
      for (const name of ['token-refused', 'moved'] as const) {
        if ((await facts.read(name)) === undefined) continue;
        await facts.erase(name);
        await facts.note(`${name}-over`, '');
      }
    },
  };
}

/** A file or a row: either closes, and the reason is whichever says one. */
function byHand(file: string | undefined, row: string | undefined): Closing | undefined {
  if (file === undefined && row === undefined) return undefined;
  const reason = [file, row].find((text) => text !== undefined && text.trim() !== '');
  return { layer: 'hand', message: reason?.trim().slice(0, 400) ?? tService('closed.default') };
}

/** The red button of the forge, as last read. */
function byFlag(row: string | undefined, now: number): Closing | undefined {
  const [state, at] = (row ?? '').split(' ');
  const known = Number(at) > now - flagMaxAgeMs;
  if (known && state === 'open') return undefined;
  return known
    ? { layer: 'flag', message: tService('closed.default'), retryAfter: 600 }
    : { layer: 'flag', message: tService('closed.unreadable'), retryAfter: 60 };
}

export interface ContributionSwitch {
  read: () => Promise<SwitchReading>;
  /** Nothing more is accepted; what was accepted is still sent. */
  close: (reason: string) => Promise<void>;
  open: () => Promise<void>;
  /** Nothing more is sent; the outbox keeps. */
  pause: () => Promise<void>;
  /** Sends again, and at once, even when the forge had asked for silence. */
  resume: () => Promise<void>;
  /** The forge refused our token, or the project is elsewhere: closed until it takes something again. */
  forgeRefused: (fault: Pick<ForgeError, 'status' | 'movedTo'>) => Promise<void>;
  forgeAccepted: () => Promise<void>;
}

export type SwitchSettings = Pick<
  ServiceSettings,
  'dataDir' | 'databaseUrl' | 'contentDir' | 'open' | 'forge'
> & {
  caps: Caps;
};

interface SwitchTools {
  store: Pick<ContributionStore, 'settings' | 'counts'>;
  now: () => number;
  /** Whether the last write of this process failed. */
  isStorageFailed?: () => boolean;
}
