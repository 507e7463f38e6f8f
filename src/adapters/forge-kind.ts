import type { Forge } from '#domain/contribution/forge.ts';
import type { Moderation } from '#domain/contribution/moderation.ts';
import type { SettingKind } from './setting-kinds.ts';

/** Says all that a kind of forge brings, its settings typed by their rows. */
export function defineForge<const Settings extends ForgeSettings>(
  kind: Omit<ForgeKind, 'settings' | 'connect'> & {
    settings: Settings;
    connect: (values: SettingValues<Settings>) => ForgeConnection;
  },
): ForgeKind {
  // What is given was read by these very rows.
  return { ...kind, connect: (values) => kind.connect(values as SettingValues<Settings>) };
}

export interface ForgeKind {
  /** What `FORGE` calls it. */
  name: string;
  /** Its own environment variables. */
  settings: ForgeSettings;
  /** All that the service asks of it; nothing is opened nor loaded yet. */
  connect: (values: ForgeValues) => ForgeConnection;
}

export type ForgeSettings = Readonly<Record<string, ForgeSetting>>;

export interface ForgeSetting {
  kind: SettingKind;
  /** Without it this forge cannot be asked for. */
  required?: true;
  /** What it is when nobody sets it. */
  fallback?: string;
}

/** The settings of a forge, as they were read. */
export type ForgeValues = Readonly<Record<string, string | undefined>>;

type SettingValues<Settings extends ForgeSettings> = {
  readonly [Name in keyof Settings]: Settings[Name] extends { required: true } | { fallback: string }
    ? string
    : string | undefined;
};

export interface ForgeConnection {
  /** Where it is, for who runs the service; no secret. */
  place: string;
  /** How long what is known of an open proposal is good for, in milliseconds, and the same when its contributor asks. */
  pace: { intervalMs: number; freshMs: number };
  create: (folders: ForgeFolders) => Promise<Forge>;
  /** How moderators decide on this very machine; absent: they do it at the forge. */
  moderate?: (folders: ForgeFolders & { now: () => Date }) => Promise<Moderation>;
  /** How the forge tells by itself that something changed; absent: it is asked now and then. */
  webhook?: Webhook | undefined;
  /** Whether moderators pressed the red button there. @throws when it cannot be read */
  readFlag?: (() => Promise<boolean>) | undefined;
}

export interface ForgeFolders {
  dataDir: string;
  contentDir: string;
}

export interface Webhook {
  /** Its address at the service, under `/api/`. */
  path: string;
  /**
   * What a request tells. Nothing of it is believed but the branch, about which the forge is then asked.
   * @param readText the body, `undefined` when it is too long
   * @returns `stranger` when it is not the forge that speaks
   */
  hear: (
    headers: Headers,
    readText: () => Promise<string | undefined>,
  ) => Promise<'stranger' | { branch: string | undefined }>;
}
