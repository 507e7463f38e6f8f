import { prepareProposal } from '#adapters/proposals/prepare-proposal.ts';
import { ForgeError, tracedBy, type Forge, type OpenedProposal } from '#domain/contribution/forge.ts';
import { compareTexts, describeAmendment } from '#domain/contribution/amendment.ts';
import { readPayload, type Payload } from '#domain/contribution/payload.ts';
import { branchOf, type Conflict } from '#domain/contribution/proposal.ts';
import type { AttemptResult, Contribution, ContributionStore } from '#domain/contribution/store.ts';
import { conflictMessage } from '#i18n/conflict-message.ts';
import { proposalWords } from '#i18n/proposal-words.ts';
import { tForge } from '#words/forge.ts';
import type { ContentReader } from '../content/reader.ts';
import type { TraceStep } from '../operations/failpoint.ts';

/**
 * One attempt at what a contribution asks for: open it, amend it, close it, erase it. Each may be repeated after a lost
 * answer: the forge finds what is there by its reference.
 * @returns what came of it, to be recorded
 * @throws ForgeError
 */
export function createAttempt(tools: AttemptTools): Attempt {
  const { forge, store, content, siteUrl, addressStates, trace } = tools;
  const prepare = async (contribution: Contribution, payload: Payload) => {
    const { id, reference, slug, revision, created, released, reasons } = contribution;
    const [logo, others, { catalogue, logos, settings }] = await Promise.all([
      store.readLogo(id),
      store.findOthers(contribution),
      content(),
    ]);
    const { submission, base, messages } = payload;
    return prepareProposal(
      {
        ...{ submission, base, reference, slug, revision },
        messages: messages?.map(({ text }) => text),
        logo: logo === undefined ? undefined : { bytes: logo, type: 'webp' },
        day: new Date(created).toISOString().slice(0, 10),
        siteUrl: siteUrl ?? settings.url,
        others: others.map(({ forgeId, url, ...other }) => ({
          ...other,
          id: forgeId ?? undefined,
          url: url ?? undefined,
        })),
        ...{ signs: reasons, released },
        addressState: await addressStates(),
      },
      { forge, catalogue, logos },
    );
  };

  const find = ({ reference, slug }: Contribution) =>
    forge.findProposal({ reference, branch: branchOf({ slug, reference }) });

  const open = async (contribution: Contribution): Promise<AttemptResult> => {
    const { attempts, revision } = contribution;
    // An earlier attempt may have opened it: prepared again, it could meet a notice changed since, and seem a conflict.
    const found = attempts > 1 ? await find(contribution) : undefined;
    if (found !== undefined) return { type: 'opened', opened: found, revision: 1 };
    const prepared = await prepare(contribution, payloadOf(contribution));
    if (prepared.outcome === 'conflict') return failed(prepared, revision);
    if (prepared.outcome === 'unchanged') return { type: 'already-said', revision };
    trace('dispatch.prepared');
    const opened = await forge.openProposal(prepared.proposal, trace);
    // A branch left by an earlier attempt may hold an older text.
    return { type: 'opened', opened, revision: attempts === 1 ? revision : 1 };
  };

  const amend = async (contribution: Contribution): Promise<AttemptResult> => {
    const { revision } = contribution;
    const payload = payloadOf(contribution);
    const prepared = await prepare(contribution, payload);
    trace('dispatch.prepared');
    const { reference, sent, sentPayload } = contribution;
    const told = sentPayload === null ? undefined : readPayload(sentPayload);
    const difference = compareTexts(told, payload, sent);
    const describe = (unwritten?: string) =>
      describeAmendment({ reference, revision, words: proposalWords, unwritten, ...difference });
    // A message alone writes nothing: what moderators did on the branch meanwhile is not in its way.
    const isMessage =
      told !== undefined && difference.changed.length === 0 && payload.pictured === told.pictured;
    if (prepared.outcome === 'conflict' || prepared.outcome === 'unchanged') {
      // What the text cannot do by itself, moderators do who read of it.
      const note = describe(
        prepared.outcome === 'conflict'
          ? conflictMessage(prepared)
          : proposalWords.say('amendment.nothing-left'),
      );
      const found = await forge.noteProposal(openedOf(contribution), note, trace);
      return prepared.outcome === 'conflict' && !isMessage && found === 'ouverte'
        ? failed(prepared, revision)
        : { type: 'told', revision, found };
    }
    const amendment = describe();
    const proposal = isMessage ? { ...prepared.proposal, files: [] } : prepared.proposal;
    const found = await forge.amendProposal(proposal, openedOf(contribution), amendment, trace);
    return { type: 'told', revision, found };
  };

  /** Whether an attempt reached the forge may not be known: what it left is found first. */
  const whenFound =
    (work: (opened: OpenedProposal) => Promise<AttemptResult>, otherwise: AttemptResult): Attempt =>
    async (contribution) => {
      if (contribution.forgeId !== null) return work(openedOf(contribution));
      const found = await find(contribution);
      return found === undefined ? otherwise : { type: 'opened', opened: found, revision: 1 };
    };

  const close = whenFound(
    async (opened) => ({
      type: 'closed',
      found: await tracedBy(trace)('close', () => forge.closeProposal(opened)),
    }),
    { type: 'closed', found: 'retiree' },
  );

  const erase = whenFound(
    async (opened) => {
      await forge.eraseProposal(opened);
      return { type: 'erased' };
    },
    { type: 'erased' },
  );

  return async (contribution) => {
    const result = await { open, amend, close, erase }[contribution.task ?? 'open'](contribution);
    trace('dispatch.acted');
    return result;
  };
}

/** @throws ForgeError when it was erased */
function payloadOf({ payload }: Contribution): Payload {
  if (payload === null) throw new ForgeError('human', tForge('contribution.erased'));
  return readPayload(payload);
}

function failed(conflict: Conflict, revision: number): AttemptResult {
  return { type: 'failed', revision, fault: `conflict: ${conflictMessage(conflict)}` };
}

/** Where the proposal of a contribution is, for the forge. @throws ForgeError when it was never opened */
export function openedOf({ forgeId, branch, url }: Contribution) {
  if (forgeId === null || branch === null) throw new ForgeError('human', tForge('contribution.no-number'));
  return { id: forgeId, branch, ...(url === null ? {} : { url }) };
}

export type Attempt = (leased: Contribution) => Promise<AttemptResult>;

export interface AttemptTools {
  forge: Forge;
  store: Pick<ContributionStore, 'readLogo' | 'findOthers'>;
  content: ContentReader;
  /** Absent: the address of `site.yaml`. */
  siteUrl: string | undefined;
  /** What the last visit of links says of an address, as it is known now. */
  addressStates: () => Promise<(address: string) => string | undefined>;
  trace: TraceStep;
}
