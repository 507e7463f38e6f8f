import type { GitlabProject } from './directory-files.ts';

/**
 * A project as people name it: `group/project`, or its whole address.
 * @param host the GitLab of a project named without one
 * @returns `undefined` when it is neither
 */
export function parseGitlabProject(text: string, host: string): GitlabProject | undefined {
  const whole = /^https:\/\/[^/\s?#]+\/[^\s?#]+$/.test(text) ? new URL(text) : undefined;
  const path = (whole?.pathname ?? `/${text}`).slice(1).replace(/\/$|\.git$/, '');
  if (!/^[\w.-]+(?:\/[\w.-]+){1,10}$/.test(path)) return undefined;
  const origin = whole?.origin ?? host;
  return { path, host: origin, url: `${origin}/${path}` };
}
