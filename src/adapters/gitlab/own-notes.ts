import type { ProposalAmendment } from '#domain/contribution/forge.ts';
import type { Note } from './answers.ts';
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
      // Someone else may quote the mark; only our own note says that the amendment was told.
      const told = (await list(iid)).some(({ body }) => body.split('\n', 1)[0] === mark);
      if (!told) await client.createNote(project, iid, note);
    },
  };
}

export interface OwnNotes {
  /** The number of the token’s own account, asked once. */
  ownId: () => Promise<number>;
  list: (iid: number) => Promise<Note[]>;
  /** Posts the note of an amendment, unless one that begins with its mark is there. */
  post: (iid: number, amendment: ProposalAmendment) => Promise<void>;
}
