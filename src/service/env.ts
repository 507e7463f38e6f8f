import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { GitLabSettings } from '#adapters/gitlab/settings.ts';
import type { Caps } from '#domain/contribution/admission.ts';
import { defaultRetentionDays, retentionFrom } from '#domain/contribution/retention.ts';
import type { RetentionDelays } from '#domain/contribution/store.ts';
import { trimEndOf } from '#domain/text.ts';
import { SpokenFault } from '#i18n/spoken-fault.ts';
import { serviceMessages } from '#words/service.ts';
import { createTranslate } from '#i18n/translate.ts';

const t = createTranslate(serviceMessages);

/**
 * Reads the whole environment of the service, once. An empty value counts as absent.
 * @throws EnvFault naming every variable that is missing or wrong, in one line
 */
export function parseEnv(env: Readonly<Record<string, string | undefined>>): ServiceSettings {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const result = envSchema.safeParse(given);
  if (!result.success) throw new EnvFault(describe(result.error, given));
  const read = result.data;
  const gitlab = read.FORGE === 'gitlab' ? readGitLab(read) : undefined;
  return {
    port: read.SERVICE_PORT,
    host: read.SERVICE_HOST,
    dataDir: resolve(read.DATA_DIR),
    databaseUrl: read.DATABASE_URL,
    contentDir: resolve(read.CONTENT_DIR),
    siteUrl: read.SITE_URL,
    allowedOrigins: read.ALLOWED_ORIGINS,
    trustedProxies: read.TRUSTED_PROXIES,
    gitlab,
    webhookSecret: read.GITLAB_WEBHOOK_SECRET,
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
export class EnvFault extends SpokenFault {}

const webAddress = z
  .url({ protocol: /^https?$/ })
  // Checks go on after the first one fails: what is no address at all gets here too.
  .refine((text) => URL.canParse(text) && new URL(text).username === '')
  .transform((text) => trimEndOf(text.split(/[?#]/, 1)[0] ?? '', '/'));

/** A token travels with every request: never in clear, but to this very machine. */
function isPrivate(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

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

const addressRange = z.string().refine((text) => ipaddr.isValid(text) || ipaddr.isValidCIDR(text));

/** Every variable; what is expected of each is said in `serviceMessages` (`env.NAME`). */
const envSchema = z.object({
  SERVICE_PORT: count(1, 65_535).default(4322),
  SERVICE_HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  CONTENT_DIR: z.string().default('content'),
  SITE_URL: webAddress.optional(),
  ALLOWED_ORIGINS: list(origin).default([]),
  TRUSTED_PROXIES: list(addressRange).default([]),
  FORGE: z.enum(['local', 'gitlab']).default('local'),
  GITLAB_URL: webAddress.refine(isPrivate).optional(),
  GITLAB_PROJECT: z
    .string()
    .regex(/^(?:\d+|[\w.-]+(?:\/[\w.-]+)+)$/)
    .optional(),
  GITLAB_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  GITLAB_TARGET_BRANCH: z
    .string()
    .regex(/^[\w.][\w./-]*$/)
    .default('main'),
  GITLAB_SOURCE_PROJECT: z
    .string()
    .regex(/^(?:\d+|[\w.-]+(?:\/[\w.-]+)+)$/)
    .optional(),
  GITLAB_FEATURE_FLAG_INSTANCE_ID: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  GITLAB_WEBHOOK_SECRET: z.string().min(8).optional(),
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

function readGitLab(read: z.output<typeof envSchema>): GitLabSettings {
  const { GITLAB_URL: url, GITLAB_PROJECT: project, GITLAB_TOKEN: token } = read;
  if (url === undefined) throw new EnvFault(missing('GITLAB_URL'));
  if (project === undefined) throw new EnvFault(missing('GITLAB_PROJECT'));
  if (token === undefined) throw new EnvFault(missing('GITLAB_TOKEN'));
  return {
    url,
    project,
    token,
    targetBranch: read.GITLAB_TARGET_BRANCH,
    sourceProject: read.GITLAB_SOURCE_PROJECT,
    featureFlagInstanceId: read.GITLAB_FEATURE_FLAG_INSTANCE_ID,
  };
}

/** Every variable, in order, with what stands for it when it is absent; empty when nothing does. */
export function envDefaults(): Record<EnvName, string> {
  const entries = Object.entries(envSchema.shape).map(([name, field]) => {
    const value = 'defaultValue' in field.def ? field.def.defaultValue : '';
    return [name, Array.isArray(value) ? value.join(',') : String(value)];
  });
  return Object.fromEntries(entries) as Record<EnvName, string>;
}

/** Secrets are named, never quoted. */
function describe(error: z.ZodError, given: Readonly<Record<string, string>>): string {
  const names = [...new Set(error.issues.map(({ path }) => String(path[0])))] as EnvName[];
  return names
    .map((name) =>
      t('env.wrong', {
        name,
        value: /TOKEN|SECRET|INSTANCE_ID|DATABASE_URL/.test(name) ? '…' : (given[name] ?? ''),
        expected: t(`env.${name}`),
      }),
    )
    .join('\n');
}

function missing(name: EnvName): string {
  return t('env.missing', { name, expected: t(`env.${name}`) });
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
  /** Absent: the local forge. */
  gitlab: GitLabSettings | undefined;
  webhookSecret: string | undefined;
  open: boolean;
  caps: Caps;
  maxPerClientPerHour: number;
  proofOfWork: boolean;
  dispatchPerMinute: number;
  retention: RetentionDelays;
  failpoint: string | undefined;
}
