import { defineForge } from '#adapters/forge-kind.ts';
import { readFeatureFlag } from './feature-flag.ts';
import { createWebhook } from './webhook.ts';

/** A project of a GitLab: merge requests, a feature flag as red button, a webhook. */
export const gitlab = defineForge({
  name: 'gitlab',
  settings: {
    GITLAB_URL: { kind: 'address', required: true },
    GITLAB_PROJECT: { kind: 'project', required: true },
    GITLAB_TOKEN: { kind: 'token', required: true },
    GITLAB_TARGET_BRANCH: { kind: 'branch', fallback: 'main' },
    GITLAB_SOURCE_PROJECT: { kind: 'inbox' },
    GITLAB_FEATURE_FLAG_INSTANCE_ID: { kind: 'flag' },
    GITLAB_WEBHOOK_SECRET: { kind: 'secret' },
  },
  connect: ({
    GITLAB_URL: url,
    GITLAB_PROJECT: project,
    GITLAB_TOKEN: token,
    GITLAB_TARGET_BRANCH: targetBranch,
    GITLAB_SOURCE_PROJECT: sourceProject,
    GITLAB_FEATURE_FLAG_INSTANCE_ID: instanceId,
    GITLAB_WEBHOOK_SECRET: secret,
  }) => ({
    place: `${url}/${project}`,
    // It is asked now and then, and tells by webhook.
    pace: { intervalMs: 5 * 60_000, freshMs: 20_000 },
    create: async () => {
      const { createGitlabForge } = await import('./gitlab-forge.ts');
      return createGitlabForge({ url, project, token, targetBranch, sourceProject });
    },
    webhook: secret === undefined ? undefined : createWebhook(secret),
    readFlag: instanceId === undefined ? undefined : () => readFeatureFlag({ url, project, instanceId }),
  }),
});
