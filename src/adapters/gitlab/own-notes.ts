import type { ProposalAmendment } from '#domain/contribution/forge.ts';
import type { Note } from './answers.ts';
import { isStatus } from './errors.ts';
import type { GitlabPlace } from './place.ts';

/** The notes we post on merge requests, told from everybody else’s by their author: the token’s own account. */
export function createOwnNotes({ client, project }: GitlabPlace): OwnNotes {
  let own: Promise<number> | undefined;
  const ownId = () => {
    own ??= client.readUser().then(({ id }) => id);
    // A failure is not remembered.
    own.catch(() => (own = undefined));
    return own;
  };
  const list = async (iid: number): Promise<Note[]> => {
    const id = await ownId();
    return (await client.listNotes(project, iid)).filter(({ author, system }) => !system && author.id === id);
  };
  return {
    ownId,
    list,
    async post(iid, { mark, note }) {
      const id = await ownId().catch(unlessUntold);
      const told = (await client.listNotes(project, iid)).some(
        // Someone else may quote the mark; only our own note says that the amendment was told.
        ({ body, author, system }) =>
          body.split('\n', 1)[0] === mark && !system && (id === undefined || author.id === id),
      );
      if (!told) await client.createNote(project, iid, note);
    },
  };
}

/** A forge that does not say whose the token is still takes notes: there, the mark alone tells ours. */
function unlessUntold(error: unknown): undefined {
  if (!isStatus(error, 403, 404)) throw error;
}

export interface OwnNotes {
  /** The number of the token’s own account, asked once. */
  ownId: () => Promise<number>;
  list: (iid: number) => Promise<Note[]>;
  /** Posts the note of an amendment, unless one that begins with its mark is there. */
  post: (iid: number, amendment: ProposalAmendment) => Promise<void>;
}
