import type { GitlabPlace } from './place.ts';

/**
 * Keeps one issue up to date with what a machine has to tell: made when there is first something, changed when the
 * words change, closed when nothing is left, opened again afterwards.
 */
export async function keepIssue(
  { client, project }: Pick<GitlabPlace, 'client' | 'project'>,
  { label, title, text, waiting, confidential }: KeptIssue,
): Promise<void> {
  const [found] = await client.listIssues(project, label);
  if (found === undefined) {
    if (waiting) await client.createIssue(project, title, { description: text, labels: label, confidential });
    return;
  }
  const same = found.title === title && (found.description ?? '') === text;
  if (waiting !== (found.state === 'opened'))
    await client.editIssue(project, found.iid, {
      title,
      description: text,
      stateEvent: waiting ? 'reopen' : 'close',
    });
  else if (waiting && !same) await client.editIssue(project, found.iid, { title, description: text });
}

/** Labels by which our own issues are known, whatever people make of their titles. */
export const keptIssueLabels = { held: 'contributions-retenues', links: 'adresses-a-reprendre' } as const;

interface KeptIssue {
  label: (typeof keptIssueLabels)[keyof typeof keptIssueLabels];
  title: string;
  text: string;
  /** Whether there is something to tell. */
  waiting: boolean;
  confidential: boolean;
}
