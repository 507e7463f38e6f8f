/** Where the project is, and what opens it. */
export interface GitLabSettings {
  /** Address of the GitLab, e.g. `https://framagit.org`. */
  url: string;
  /** Path or number of the project. */
  project: string;
  token: string;
  targetBranch: string;
  /** A separate inbox project, where branches are pushed. */
  sourceProject: string | undefined;
  featureFlagInstanceId: string | undefined;
}
