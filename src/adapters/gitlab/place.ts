import type { GitlabClient } from './client.ts';

/** Where a GitLab forge works: the project people read, and the one its branches are pushed to. */
export interface GitlabPlace {
  client: GitlabClient;
  project: string;
  /** The same project, unless there is a separate inbox. */
  sourceProject: string;
  targetBranch: string;
}
