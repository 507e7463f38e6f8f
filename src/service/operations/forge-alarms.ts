import { z } from 'zod';
import type { ForgeHealth } from '#domain/contribution/forge.ts';
import type { SettingStore } from '#domain/contribution/setting-store.ts';

/** An answer of the forge that is older than this says nothing any more. */
export const forgeMaxAgeMs = 5 * 60_000;

/** What the forge was found to be, where the door, the metrics and the command line read it. */
export async function keepForgeHealth(
  store: Pick<SettingStore, 'write'>,
  health: ForgeHealth,
  at: number,
): Promise<void> {
  await store.write('forge-health', JSON.stringify({ ...health, at }));
}

/** What it was last found to be, and when; `undefined` before the first answer. */
export async function readForgeHealth(store: Pick<SettingStore, 'read'>): Promise<ForgeAnswer | undefined> {
  const text = await store.read('forge-health');
  return text === undefined ? undefined : forgeSchema.parse(JSON.parse(text));
}

/** What someone has to mend before the forge takes anything again; nothing when all is well, or nothing is known. */
export function forgeAlarmsOf(forge: Omit<ForgeAnswer, 'at'> | undefined): ForgeAlarm[] {
  if (forge === undefined) return [];
  return forgeAlarms.filter((alarm) => raised[alarm](forge));
}

export const forgeAlarms = [
  'project-missing',
  'project-moved',
  'inbox-missing',
  'inbox-moved',
  'token',
  'token-scopes',
  'token-role',
] as const;

export type ForgeAlarm = (typeof forgeAlarms)[number];

const raised: Readonly<Record<ForgeAlarm, (forge: Omit<ForgeAnswer, 'at'>) => boolean>> = {
  'project-missing': ({ project }) => project === 'missing',
  'project-moved': ({ project }) => project === 'moved',
  'inbox-missing': ({ inbox }) => inbox === 'missing',
  'inbox-moved': ({ inbox }) => inbox === 'moved',
  token: ({ tokenAccepted }) => tokenAccepted === false,
  'token-scopes': ({ missingScopes = [] }) => missingScopes.length > 0,
  'token-role': ({ mayPropose }) => mayPropose === false,
};

const place = z.enum(['found', 'missing', 'moved']);

const forgeSchema = z.object({
  at: z.number(),
  reachable: z.boolean(),
  project: place.optional(),
  inbox: place.optional(),
  movedTo: z.string().optional(),
  tokenAccepted: z.boolean().optional(),
  tokenExpires: z.string().optional(),
  missingScopes: z.array(z.string()).readonly().optional(),
  mayPropose: z.boolean().optional(),
});

export type ForgeAnswer = z.output<typeof forgeSchema>;
