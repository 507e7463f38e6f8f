import {
  type ProposalAmendment,
  ForgeError,
  type Forge,
  type OpenedProposal,
  type Proposal,
  type ProposalReview,
} from '#domain/contribution/forge.ts';

/** A forge that remembers, for tests: what it was given, and what moderators are made to say. */
export function createMemoryForge(): MemoryForge {
  const opened = new Map<string, Proposal>();
  const amended: Proposal[] = [];
  const texts = new Map<string, string>();
  const notes = new Map<string, readonly ProposalAmendment[]>();
  const held: MemoryForge['held'] = [];
  const attempts: string[] = [];
  const reviews = new Map<string, ProposalReview>();
  const notices = new Map<string, string>();
  const faults: ForgeError[] = [];
  const keepText = ({ reference, files }: Proposal) => {
    const [file] = files;
    if (file !== undefined) texts.set(reference, new TextDecoder().decode(file.content));
  };
  const strike = () => {
    const fault = faults.shift();
    if (fault !== undefined) throw fault;
  };
  const toOpened = ({ reference, branch }: Proposal): OpenedProposal => ({
    id: reference,
    branch,
    url: `https://forge.example.org/${reference}`,
  });
  const review = (id: string): ProposalReview => reviews.get(id) ?? { state: 'ouverte', comments: [] };
  const slow: Promise<undefined>[] = [];
  return {
    opened,
    amended,
    texts,
    notes,
    held,
    attempts,
    reviews,
    notices,
    faults,
    holdAnswer() {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      slow.push(promise);
      return () => {
        resolve(undefined);
      };
    },
    openProposal(proposal) {
      return settle(() => {
        attempts.push(proposal.reference);
        strike();
        if (!opened.has(proposal.reference)) {
          opened.set(proposal.reference, proposal);
          keepText(proposal);
        }
        return toOpened(proposal);
      }, slow.shift());
    },
    findProposal: ({ reference }) =>
      settle(() => {
        const found = opened.get(reference);
        return found && toOpened(found);
      }),
    amendProposal: (proposal, { branch }, amendment, trace) =>
      settle(() => {
        trace?.('forge.find.before');
        strike();
        const { state } = review(proposal.reference);
        trace?.('forge.find.after');
        if (state !== 'ouverte') return state;
        if (proposal.branch !== branch) throw new ForgeError('conflict', 'La notice a été renommée.');
        trace?.('forge.commit.before');
        keepText(proposal);
        trace?.('forge.commit.after');
        trace?.('forge.describe.before');
        opened.set(proposal.reference, proposal);
        trace?.('forge.describe.after');
        trace?.('forge.note.before');
        const told = notes.get(proposal.reference) ?? [];
        if (!told.some(({ mark }) => mark === amendment.mark)) {
          amended.push(proposal);
          notes.set(proposal.reference, [...told, amendment]);
        }
        trace?.('forge.note.after');
        return state;
      }),
    noteProposal: ({ id }, amendment) =>
      settle(() => {
        strike();
        const { state } = review(id);
        const told = notes.get(id) ?? [];
        if (state === 'ouverte' && !told.some(({ mark }) => mark === amendment.mark))
          notes.set(id, [...told, amendment]);
        return state;
      }),
    closeProposal: ({ id }) =>
      settle(() => {
        const { state, comments } = review(id);
        if (state !== 'ouverte') return state;
        reviews.set(id, { state: 'retiree', comments });
        return 'retiree';
      }),
    eraseProposal: ({ id }) =>
      settle(() => {
        strike();
        const { state } = review(id);
        reviews.set(id, { state: state === 'ouverte' ? 'retiree' : state, comments: [] });
        notes.delete(id);
        texts.delete(id);
        const proposal = opened.get(id);
        if (proposal !== undefined) opened.set(id, { ...proposal, description: '', files: [] });
      }),
    readProposal: ({ id }) =>
      settle(() => {
        if (!opened.has(id) && !reviews.has(id)) throw new ForgeError('gone', 'gone');
        return review(id);
      }),
    readNotice: (slug) =>
      settle(() => {
        const text = notices.get(slug);
        return text === undefined ? undefined : { text, version: `v${text.length}` };
      }),
    countOpenProposals: () =>
      settle(() => [...opened.keys()].filter((id) => review(id).state === 'ouverte').length),
    announceHeld: ({ title, text, waiting }) =>
      settle(() => {
        strike();
        held.splice(0, held.length, ...(waiting ? [{ title, text }] : []));
      }),
    readHealth: () => settle(() => ({ reachable: true, tokenExpires: '2027-01-01' })),
  };
}

/** Does the work, then answers: at once, or when told. */
async function settle<Result>(work: () => Result, until?: Promise<void>): Promise<Result> {
  await Promise.resolve();
  const result = work();
  await until;
  return result;
}

export interface MemoryForge extends Forge {
  opened: Map<string, Proposal>;
  /** Each amendment once, in order. */
  amended: Proposal[];
  /** The notice of each proposal as it stands, by reference. */
  texts: Map<string, string>;
  /** What amendments told, by reference. */
  notes: Map<string, readonly ProposalAmendment[]>;
  /** What was said of the quarantine; nothing when nothing waits. */
  held: { title: string; text: string }[];
  /** References, each time one was to be opened. */
  attempts: string[];
  reviews: Map<string, ProposalReview>;
  /** Texts of notices on the target branch, by slug. */
  notices: Map<string, string>;
  /** The next opening acts, and answers only when what this gives is called. */
  holdAnswer: () => () => void;
  /** Thrown in turn by the next writes. */
  faults: ForgeError[];
}
