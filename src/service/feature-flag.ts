import { z } from 'zod';
import type { GitLabSettings } from './env.ts';
import type { Log } from './log.ts';
import type { Register } from './register.ts';

const pollMs = 30_000;

/** Name of the flag moderators create in GitLab (Deploy › Feature flags); active = button pressed. */
export const flagName = 'contributions-fermees';

/**
 * Reads the remote red button from GitLab’s feature flags (Unleash API): one attempt, no redirect, a bounded answer.
 * @returns whether the button is pressed; a flag that does not exist is not
 * @throws when it cannot be read
 * @see https://docs.gitlab.com/operations/feature_flags/
 */
export async function readFeatureFlag(
  { url, project, featureFlagInstanceId }: GitLabSettings,
  timeoutMs = 15_000,
): Promise<boolean> {
  const address = `${url}/api/v4/feature_flags/unleash/${encodeURIComponent(project)}/client/features`;
  const response = await fetch(address, {
    headers: { 'unleash-appname': 'production', 'unleash-instanceid': featureFlagInstanceId ?? '' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  if (!response.ok || text.length > 200_000) throw new Error(`feature flags: ${response.status}`);
  const { features } = answerSchema.parse(JSON.parse(text));
  return features.find(({ name }) => name === flagName)?.enabled ?? false;
}

const answerSchema = z.object({ features: z.array(z.object({ name: z.string(), enabled: z.boolean() })) });

/** Looks at the flag every half minute and remembers what it said; gives the way to stop. Does nothing without one. */
export function startFlagPolling(
  settings: GitLabSettings | undefined,
  register: Register,
  log: Log,
  now: () => number,
): () => void {
  if (settings?.featureFlagInstanceId === undefined) return () => undefined;
  const look = async () => {
    try {
      const pressed = await readFeatureFlag(settings);
      register.write('flag', `${pressed ? 'closed' : 'open'} ${now()}`);
    } catch (reason) {
      log.error('flag-unreadable', reason);
    }
  };
  void look();
  const timer = setInterval(() => void look(), pollMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
