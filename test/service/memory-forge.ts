import {
  type ForgeFault,
  type Forge,
  type OpenedProposal,
  type Proposal,
  type ProposalReview,
} from '#domain/contribution/forge.ts';

/** A forge that remembers, for tests: what it was given, and what moderators are made to say. */
export function createMemoryForge(): MemoryForge {
  const opened = new Map<string, Proposal>();
  const amended: Proposal[] = [];
  const attempts: string[] = [];
  const reviews = new Map<string, ProposalReview>();
  const notices = new Map<string, string>();
  const faults: ForgeFault[] = [];
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
  return {
    opened,
    amended,
    attempts,
    reviews,
    notices,
    faults,
    slow: [],
    openProposal(proposal) {
      return settle(() => {
        attempts.push(proposal.reference);
        strike();
        if (!opened.has(proposal.reference)) opened.set(proposal.reference, proposal);
        return toOpened(proposal);
      }, this.slow.shift());
    },
    findProposal: ({ reference }) =>
      settle(() => {
        const found = opened.get(reference);
        return found && toOpened(found);
      }),
    amendProposal: (proposal) =>
      settle(() => {
        strike();
        amended.push(proposal);
        return toOpened(proposal);
      }),
    closeProposal: ({ id }) =>
      settle(() => {
        reviews.set(id, { ...review(id), state: 'retiree' });
      }),
    readProposal: ({ id }) => settle(() => review(id)),
    readNotice: (slug) =>
      settle(() => {
        const text = notices.get(slug);
        return text === undefined ? undefined : { text, version: `v${text.length}` };
      }),
    countOpenProposals: () =>
      settle(() => [...opened.keys()].filter((id) => review(id).state === 'ouverte').length),
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
  amended: Proposal[];
  /** References, each time one was to be opened. */
  attempts: string[];
  reviews: Map<string, ProposalReview>;
  /** Texts of notices on the target branch, by slug. */
  notices: Map<string, string>;
  /** What the next openings wait for before they answer, having acted. */
  slow: Promise<void>[];
  /** Thrown in turn by the next writes. */
  faults: ForgeFault[];
}
