import { z } from 'zod';
import { readBounded } from './read-bounded.ts';

/** Name of the flag moderators create in GitLab (Deploy › Feature flags); active = button pressed. */
export const flagName = 'contributions-fermees';

const answerMaxBytes = 200_000;

/**
 * Reads the remote red button from GitLab’s feature flags (Unleash API): one attempt, no redirect, a bounded answer.
 * @returns whether the button is pressed; a flag that does not exist is not
 * @throws when it cannot be read
 * @see https://docs.gitlab.com/operations/feature_flags/
 */
export async function readFeatureFlag({ url, project, instanceId }: FlagSettings): Promise<boolean> {
  const address = `${url}/api/v4/feature_flags/unleash/${encodeURIComponent(project)}/client/features`;
  const response = await fetch(address, {
    headers: { 'unleash-appname': 'production', 'unleash-instanceid': instanceId },
    redirect: 'error',
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) throw new Error(`feature flags: ${response.status}`);
  const { features } = answerSchema.parse(JSON.parse(await readBounded(response, answerMaxBytes)));
  return features.find(({ name }) => name === flagName)?.enabled ?? false;
}

const answerSchema = z.object({ features: z.array(z.object({ name: z.string(), enabled: z.boolean() })) });

export interface FlagSettings {
  url: string;
  project: string;
  /** What GitLab gives to whoever may read the flags. */
  instanceId: string;
}
