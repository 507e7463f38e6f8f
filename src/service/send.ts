import { prepareProposal } from '#adapters/proposals/prepare-proposal.ts';
import { ForgeFault, type Forge, type Proposal } from '#domain/contribution/forge.ts';
import { conflictMessage } from '#i18n/conflict-message.ts';
import type { ContentReader } from './content.ts';
import type { TraceStep } from './failpoint.ts';
import type { Queue } from './queue.ts';
import { readPayload, type SubmissionRow } from './submission-row.ts';

/**
 * One attempt at what a contribution asks for: open it, amend it, close it. Each may be repeated after a lost answer:
 * the forge finds what is there by its reference.
 * @throws ForgeFault
 */
export function createSender({ forge, queue, content, trace }: SenderTools): Sender {
  const prepare = async (row: SubmissionRow): Promise<Proposal | undefined> => {
    if (row.payload === null) throw new ForgeFault('human', 'Contenu effacé.');
    const { submission, base } = readPayload(row.payload);
    const logo = queue.readLogo(row.id);
    const { catalogue, logos } = await content();
    const prepared = await prepareProposal(
      {
        submission,
        reference: row.reference,
        slug: row.slug,
        base,
        logo: logo === undefined ? undefined : { bytes: logo, type: 'webp' },
        day: new Date(row.created).toISOString().slice(0, 10),
      },
      { forge, catalogue, logos },
    );
    if (prepared.outcome === 'conflict') throw new ForgeFault('conflict', conflictMessage(prepared));
    return prepared.outcome === 'unchanged' ? undefined : prepared.proposal;
  };

  const open = async (row: SubmissionRow): Promise<void> => {
    // An earlier attempt may have opened it: prepared again, it could meet a notice changed since, and seem a conflict.
    const sought = { reference: row.reference, branch: `contrib/${row.slug}-${row.reference}` };
    const found = row.attempts > 1 ? await forge.findProposal(sought) : undefined;
    if (found !== undefined) {
      queue.opened(row, found, false);
      return;
    }
    const proposal = await prepare(row);
    if (proposal === undefined) {
      queue.unchanged(row);
      return;
    }
    trace('dispatch.prepared');
    const opened = await forge.openProposal(proposal, trace);
    trace('dispatch.opened');
    queue.opened(row, opened, row.attempts === 1);
    trace('dispatch.recorded');
  };

  const amend = async (row: SubmissionRow): Promise<void> => {
    const proposal = await prepare(row);
    if (proposal === undefined) {
      queue.unchanged(row);
      return;
    }
    trace('dispatch.prepared');
    const opened = openedOf(row);
    const mark = `Complément ${row.revision - 1} de la contribution \`${row.reference}\``;
    await forge.amendProposal(proposal, opened, { revision: row.revision, note: mark, mark }, trace);
    trace('dispatch.opened');
    queue.opened(row, opened, true);
    trace('dispatch.recorded');
  };

  const close = async (row: SubmissionRow): Promise<void> => {
    // Whether an attempt reached the forge is not known: opening finds it, or makes what is closed at once.
    if (row.forge_id === null) {
      await open(row);
      return;
    }
    await forge.closeProposal(openedOf(row));
    trace('dispatch.closed');
    queue.closed(row);
  };

  return (row) => ({ open, amend, close })[row.task ?? 'open'](row);
}

function openedOf(row: SubmissionRow) {
  if (row.forge_id === null || row.branch === null) throw new ForgeFault('human', 'Proposition sans numéro.');
  return { id: row.forge_id, branch: row.branch, ...(row.url === null ? {} : { url: row.url }) };
}

export type Sender = (row: SubmissionRow) => Promise<void>;

export interface SenderTools {
  forge: Forge;
  queue: Queue;
  content: ContentReader;
  trace: TraceStep;
}
