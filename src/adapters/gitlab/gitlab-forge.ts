import type { Forge } from '#domain/contribution/forge.ts';

/** A forge over a GitLab project: branches, one commit, one merge request. Every request is one attempt. */
export function createGitlabForge(_options: GitlabForgeOptions): Forge {
  throw new Error('not written yet');
}

export interface GitlabForgeOptions {
  /** Address of the GitLab, e.g. `https://framagit.org`. */
  url: string;
  /** Path or number of the project. */
  project: string;
  token: string;
  targetBranch: string;
  /** A separate inbox project, where branches are pushed. */
  sourceProject?: string | undefined;
  /** For tests; 15 s by default. */
  timeoutMs?: number;
}
