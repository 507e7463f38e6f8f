import type { Forge } from '#domain/contribution/forge.ts';
import type { Place } from './place.ts';

/** By what the one issue is known, whatever moderators make of its title. */
const heldLabel = 'contributions-retenues';

/**
 * Keeps one confidential issue up to date with what waits in the quarantine: made when something first waits, changed
 * when the words change, closed when nothing waits, opened again afterwards.
 */
export async function announceInIssue(
  { client, project }: Place,
  { title, text, waiting }: Parameters<Forge['announceHeld']>[0],
): Promise<void> {
  const [found] = await client.listIssues(project, heldLabel);
  if (found === undefined) {
    if (waiting)
      await client.createIssue(project, title, { description: text, labels: heldLabel, confidential: true });
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
