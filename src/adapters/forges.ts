import { join } from 'node:path';
import { createGitlabForge } from '#adapters/gitlab/gitlab-forge.ts';
import type { GitLabSettings } from '#adapters/gitlab/settings.ts';
import { createLocalForge } from '#adapters/local-git/local-forge.ts';
import type { Forge } from '#domain/contribution/forge.ts';

/** The forge the environment asks for: GitLab, or the local repository beside the outbox. */
export function createForge({ gitlab, dataDir, contentDir }: ForgeSettings): Forge {
  return gitlab === undefined
    ? createLocalForge({ dir: join(dataDir, 'forge.git'), contentDir })
    : createGitlabForge(gitlab);
}

export interface ForgeSettings {
  /** Absent: the local forge. */
  gitlab: GitLabSettings | undefined;
  dataDir: string;
  contentDir: string;
}
