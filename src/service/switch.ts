import { readFileSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseYaml } from '#adapters/content-files/yaml.ts';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { serviceMessages } from '#i18n/fr/service.ts';
import { createTranslate } from '#i18n/translate.ts';
import { createCaps } from './caps.ts';
import type { ServiceSettings } from './env.ts';
import { createRegister } from './register.ts';

const t = createTranslate(serviceMessages);

/**
 * The red button, layer upon layer; any one closes. Read anew on every request and before every dispatch, so that
 * pressing it needs no restart; what cannot be read counts as pressed.
 */
export function createSwitch(
  settings: SwitchSettings,
  database: DatabaseSync,
  now: () => number,
): ContributionSwitch {
  const register = createRegister(database);
  const stopFile = join(settings.dataDir, 'STOP');
  const pauseFile = join(settings.dataDir, 'PAUSE');
  const caps = createCaps(settings, database, register);
  const site = createSiteReader(join(settings.contentDir, 'site.yaml'));

  const readLayers = (): Closing[] => {
    const layers: (Closing | undefined)[] = [
      settings.open ? undefined : { layer: 'env', message: t('closed.default') },
      site(),
      byHand(stopFile, register.read('closed')),
      remoteFlag(settings, register.read('flag'), now()),
      register.read('token-refused') === undefined
        ? undefined
        : { layer: 'token', message: t('closed.token'), retryAfter: 60 },
      ...caps(now()),
    ];
    return layers.filter((layer) => layer !== undefined);
  };

  return {
    read: () => {
      try {
        const layers = readLayers();
        const [first] = layers;
        const paused = readMark(pauseFile) !== undefined || register.read('paused') !== undefined;
        return { open: first === undefined, closing: first, layers, paused };
      } catch {
        const closing: Closing = { layer: 'unreadable', message: t('closed.unreadable') };
        return { open: false, closing, layers: [closing], paused: true };
      }
    },
    close: (reason) => {
      writeFileSync(stopFile, `${reason}\n`);
      register.write('closed', reason);
      register.note('close', reason, now());
    },
    open: () => {
      rmSync(stopFile, { force: true });
      register.erase('closed');
      register.erase('token-refused');
      // What was counted so far has been looked at by whoever opens.
      register.write('counted-since', String(now()));
      register.note('open', '', now());
    },
    pause: () => {
      writeFileSync(pauseFile, '');
      register.write('paused', '1');
      register.note('pause', '', now());
    },
    resume: () => {
      rmSync(pauseFile, { force: true });
      register.erase('paused');
      register.note('resume', '', now());
    },
    tokenRefused: (status) => {
      if (register.read('token-refused') !== undefined) return;
      register.write('token-refused', String(status));
      register.note('token-refused', String(status), now());
    },
    tokenAccepted: () => {
      if (register.read('token-refused') === undefined) return;
      register.erase('token-refused');
      register.note('token-accepted', '', now());
    },
  };
}

/** A file or a row: either closes, and the reason is whichever says one. */
function byHand(stopFile: string, row: string | undefined): Closing | undefined {
  const file = readMark(stopFile);
  if (file === undefined && row === undefined) return undefined;
  const reason = [file, row].find((text) => text !== undefined && text.trim() !== '');
  return { layer: 'hand', message: reason?.trim().slice(0, 400) ?? t('closed.default') };
}

/** The content of a mark, or `undefined` when there is none. @throws when it cannot be known */
function readMark(path: string): string | undefined {
  return readStats(path) === undefined ? undefined : readFileSync(path, 'utf8');
}

/** @throws when whether there is such a file cannot be known */
function readStats(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** `contribution.open` of `site.yaml`, parsed again only when the file changed; no file is an open site. */
function createSiteReader(path: string): () => Closing | undefined {
  let seen = '';
  let closing: Closing | undefined;
  return () => {
    const stats = readStats(path);
    if (stats === undefined) return undefined;
    const mark = `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
    if (mark === seen) return closing;
    const site = siteSettingsSchema.parse(parseYaml(readFileSync(path, 'utf8')) ?? {});
    const { open, message } = site.contribution;
    closing = open ? undefined : { layer: 'site', message: message ?? t('closed.default') };
    seen = mark;
    return closing;
  };
}

const flagMaxAgeMs = 10 * 60 * 1000;

/** GitLab’s flag, as last polled; one nobody could read for ten minutes counts as pressed. */
function remoteFlag(settings: SwitchSettings, row: string | undefined, now: number): Closing | undefined {
  if (settings.gitlab?.featureFlagInstanceId === undefined) return undefined;
  const [state, at] = (row ?? '').split(' ');
  const known = Number(at) > now - flagMaxAgeMs;
  if (known && state === 'open') return undefined;
  const retryAfter = 60;
  return known
    ? { layer: 'flag', message: t('closed.default'), retryAfter: 600 }
    : { layer: 'flag', message: t('closed.unreadable'), retryAfter };
}

export interface ContributionSwitch {
  read: () => SwitchReading;
  /** Nothing more is accepted; what was accepted is still sent. */
  close: (reason: string) => void;
  open: () => void;
  /** Nothing more is sent; the outbox keeps. */
  pause: () => void;
  resume: () => void;
  /** The forge refused our token: closed until it accepts it again. */
  tokenRefused: (status: number) => void;
  tokenAccepted: () => void;
}

export interface SwitchReading {
  open: boolean;
  /** Why it is closed: the first layer. */
  closing: Closing | undefined;
  layers: readonly Closing[];
  paused: boolean;
}

export interface Closing {
  layer: 'env' | 'site' | 'hand' | 'flag' | 'token' | 'accepted' | 'open' | 'refusals' | 'unreadable';
  /** For the public, in French. */
  message: string;
  /** Seconds, when it may open by itself. */
  retryAfter?: number;
}

export type SwitchSettings = Pick<
  ServiceSettings,
  'dataDir' | 'contentDir' | 'open' | 'gitlab' | 'maxAcceptedPerHour' | 'maxOpenProposals'
>;
