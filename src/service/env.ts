import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { ForgeSetting } from '#adapters/forge-kind.ts';
import { findForge, forges, type ChosenForge } from '#adapters/forges.ts';
import { secretKinds, settingKinds, webAddress } from '#adapters/setting-kinds.ts';
import type { Caps } from '#domain/contribution/admission.ts';
import { defaultRetentionDays, retentionFrom } from '#domain/contribution/retention.ts';
import type { RetentionDelays } from '#domain/contribution/store.ts';
import { suggestion } from '#domain/suggestion.ts';
import { UserError } from '#i18n/user-error.ts';
import { tService } from '#words/service.ts';

/**
 * Reads the whole environment of the service, once. An empty value counts as absent.
 * @throws EnvError naming every variable that is missing or wrong, in one line
 */
export function parseEnv(env: Readonly<Record<string, string | undefined>>): ServiceSettings {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const result = envSchema.safeParse(given);
  const ofForges = forgeSchema.safeParse(given);
  if (!result.success || !ofForges.success)
    throw new EnvError(describe([...(result.error?.issues ?? []), ...(ofForges.error?.issues ?? [])], given));
  const read = result.data;
  return {
    port: read.SERVICE_PORT,
    host: read.SERVICE_HOST,
    dataDir: resolve(read.DATA_DIR),
    databaseUrl: read.DATABASE_URL,
    contentDir: resolve(read.CONTENT_DIR),
    siteUrl: read.SITE_URL,
    allowedOrigins: read.ALLOWED_ORIGINS,
    trustedProxies: read.TRUSTED_PROXIES,
    forge: chooseForge(read.FORGE, ofForges.data),
    open: read.CONTRIBUTIONS === 'open',
    caps: {
      maxAcceptedPerHour: read.MAX_ACCEPTED_PER_HOUR,
      maxOpenProposals: read.MAX_OPEN_PROPOSALS,
      maxHeldPerHour: read.MAX_HELD_PER_HOUR,
      heldScore: read.HELD_SCORE,
    },
    maxPerClientPerHour: read.MAX_PER_CLIENT_PER_HOUR,
    proofOfWork: read.PROOF_OF_WORK === 'on',
    dispatchPerMinute: read.DISPATCH_PER_MINUTE,
    retention: retentionFrom(read.RETENTION_DAYS),
    failpoint: read.FAILPOINT,
  };
}

/** What is wrong with the environment, as one line for the person who starts the service. */
export class EnvError extends UserError {}

const origin = webAddress.transform((text) => (URL.canParse(text) ? new URL(text).origin : text));

const list = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(item));

const count = (least: number, most = 1_000_000) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

/** Four numbers or colons: what else is an address to some, « 1 » say, is a count of proxies in the mind of who writes it. */
const addressRange = z
  .string()
  .regex(/^\d+\.\d+\.\d+\.\d+(?:\/|$)|:/)
  .refine((text) => ipaddr.isValid(text) || ipaddr.isValidCIDR(text));

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== '';
  } catch {
    return false;
  }
}

/** Every variable but those of the forges; what is expected of each is said by `tService` (`env.NAME`). */
const envSchema = z.object({
  SERVICE_PORT: count(1, 65_535).default(4322),
  SERVICE_HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  // A password that holds « % » and was not written for an address.
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/ })
    .refine(isDecodable)
    .optional(),
  CONTENT_DIR: z.string().default('content'),
  SITE_URL: webAddress.optional(),
  ALLOWED_ORIGINS: list(origin).default([]),
  TRUSTED_PROXIES: list(addressRange).default([]),
  FORGE: z.enum(forges.map(({ name }) => name)).default('local'),
  CONTRIBUTIONS: z.enum(['open', 'closed']).default('open'),
  MAX_ACCEPTED_PER_HOUR: count(0).default(60),
  MAX_OPEN_PROPOSALS: count(0).default(200),
  MAX_HELD_PER_HOUR: count(0).default(120),
  MAX_PER_CLIENT_PER_HOUR: count(0).default(10),
  PROOF_OF_WORK: z.enum(['on', 'off']).default('on'),
  HELD_SCORE: count(0).default(10),
  DISPATCH_PER_MINUTE: count(1, 6000).default(120),
  RETENTION_DAYS: count(1, 3650).default(defaultRetentionDays),
  FAILPOINT: z.string().optional(),
});

/** What each forge brings, by the name of the variable. */
const forgeSettings: Readonly<Record<string, ForgeSetting>> = Object.fromEntries(
  forges.flatMap(({ settings }) => Object.entries(settings)),
);

const forgeSchema = z.object(
  Object.fromEntries(
    Object.entries(forgeSettings).map(([name, { kind }]) => [name, settingKinds[kind].optional()]),
  ),
);

/** The variables that no setting has for a name, but nearly: a letter forgotten would leave a setting unheard. */
export function misspeltSettings(env: Readonly<Record<string, string | undefined>>): MisspeltSetting[] {
  const known = new Set(Object.keys(envDefaults()));
  return Object.keys(env).flatMap((name) => {
    const meant = known.has(name) ? undefined : suggestion(name, known)?.expected;
    return meant === undefined ? [] : [{ name, meant }];
  });
}

/** The forge of that name with its own settings. @throws EnvError naming each that is missing */
function chooseForge(name: string, given: Readonly<Record<string, string | undefined>>): ChosenForge {
  const settings = Object.entries(findForge(name)?.settings ?? {});
  const lacking = settings.filter(([key, { required }]) => required === true && given[key] === undefined);
  if (lacking.length > 0)
    throw new EnvError(
      lacking.map(([key]) => tService('env.missing', { name: key, expected: expectedOf(key) })).join('\n'),
    );
  return {
    name,
    values: Object.fromEntries(settings.map(([key, { fallback }]) => [key, given[key] ?? fallback])),
  };
}

/** Every variable, in order, with what stands for it when it is absent; empty when nothing does. */
export function envDefaults(): Record<string, string> {
  const entries = Object.entries(envSchema.shape).flatMap(([name, field]): [string, string][] => {
    const value = 'defaultValue' in field.def ? field.def.defaultValue : '';
    const own: [string, string] = [name, Array.isArray(value) ? value.join(',') : String(value)];
    return name === 'FORGE' ? [own, ...forgeDefaults()] : [own];
  });
  return Object.fromEntries(entries);
}

function forgeDefaults(): [string, string][] {
  return Object.entries(forgeSettings).map(([name, { fallback = '' }]) => [name, fallback]);
}

/** What goes into a variable, in the words of a language. */
export function expectedOf(name: string, say: typeof tService = tService): string {
  const setting = forgeSettings[name];
  if (setting !== undefined) return say(`setting.${setting.kind}`);
  return say(`env.${name as EnvName}`, { names: forges.map((kind) => kind.name).join(', ') });
}

/** Secrets are named, never quoted. */
function describe(issues: readonly z.core.$ZodIssue[], given: Readonly<Record<string, string>>): string {
  const names = [...new Set(issues.map(({ path }) => String(path[0])))];
  return names
    .map((name) => {
      const kind = forgeSettings[name]?.kind;
      const isSecret = name === 'DATABASE_URL' || (kind !== undefined && secretKinds.has(kind));
      return tService('env.wrong', {
        name,
        value: isSecret ? '…' : quotable(given[name] ?? ''),
        expected: expectedOf(name),
      });
    })
    .join('\n');
}

/** A value as one line of a journal may hold it: what a password stands in is not told, nor what nobody would read. */
function quotable(value: string): string {
  const line = value.replace(/\s+/g, ' ').replace(/\/\/[^/@]*@/g, '//…@');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

export interface MisspeltSetting {
  name: string;
  meant: string;
}

type EnvName = keyof typeof envSchema.shape;

export interface ServiceSettings {
  port: number;
  host: string;
  dataDir: string;
  /** Absent: SQLite in `dataDir`. */
  databaseUrl: string | undefined;
  contentDir: string;
  /** Without a final slash; absent: the address of `site.yaml`. */
  siteUrl: string | undefined;
  allowedOrigins: readonly string[];
  trustedProxies: readonly string[];
  forge: ChosenForge;
  open: boolean;
  caps: Caps;
  maxPerClientPerHour: number;
  proofOfWork: boolean;
  dispatchPerMinute: number;
  retention: RetentionDelays;
  failpoint: string | undefined;
}
