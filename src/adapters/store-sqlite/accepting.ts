import type { DatabaseSync } from 'node:sqlite';
import type { DoorCounts } from '#domain/contribution/admission.ts';
import { begin } from '#domain/contribution/life.ts';
import { isFinal } from '#domain/contribution/states.ts';
import type {
  Acceptance,
  Admit,
  Amendment,
  NewContribution,
  NewText,
  Contribution,
} from '#domain/contribution/store.ts';
import type { Changing } from './changing.ts';
import type { Counting } from './counting.ts';
import { toColumns } from './row.ts';
import type { Transact } from './transact.ts';

/** More than anyone needs to get a notice right; each is a commit and a pipeline at the forge. */
const amendmentsPerContribution = 10;
/** While a crowd comes, between one commit and the next: a commit costs as much as storing a hundred texts. */
const betweenCommitsMs = 10;

/**
 * Lets texts in: on disk before anyone is told so. Those who come together share one commit, so that a crowd costs one
 * write to the disk, not one each; they are still counted one by one.
 */
export function createAccepting(tools: AcceptingTools): Accepting {
  const { database, transact, changing, counting, now, trace } = tools;
  const known = database.prepare(
    `SELECT id, reference, content_key AS contentKey FROM submission WHERE submission_id = ?`,
  );
  const spendNonce = database.prepare(`INSERT OR IGNORE INTO nonce (value, expires) VALUES (?, ?)`);
  const countOne = database.prepare(`INSERT INTO admission (at, held) VALUES (?, ?)`);
  const insert = database.prepare(
    `INSERT INTO submission (id, reference, submission_id, content_key, slug, kind, state, task, payload, logo, score,
       reasons, text_key, domain, created, updated)
     VALUES (:id, :reference, :submissionId, :contentKey, :slug, :kind, :state, :task, :payload, :logo, :score,
       :reasons, :textKey, :domain, :now, :now)`,
  );
  let waiting: Waiting[] = [];
  let flushed = -Infinity;

  const findReceipt = (submissionId: string) => known.get(submissionId) as unknown as Known | undefined;

  const store = (entry: NewContribution, admit: Admit, counts: DoorCounts): Acceptance => {
    const before = entry.submissionId === undefined ? undefined : findReceipt(entry.submissionId);
    if (before !== undefined)
      return {
        outcome: 'repeated',
        receipt: { id: before.id, reference: before.reference },
        contentKey: before.contentKey,
      };
    const admission = admit(counts);
    if (admission.outcome === 'closed') return admission;
    if (isReplayed(entry)) return { outcome: 'replayed' };
    const held = admission.outcome === 'held';
    const { state, task } = begin({ held });
    insert.run({
      id: entry.id,
      reference: entry.reference,
      submissionId: entry.submissionId ?? null,
      contentKey: entry.contentKey,
      slug: entry.slug,
      kind: entry.kind,
      state,
      task,
      payload: entry.payload,
      logo: entry.logo ?? null,
      score: entry.score,
      reasons: entry.reasons.join(' '),
      textKey: entry.traits.textKey,
      domain: entry.traits.domain ?? null,
      now: now(),
    });
    countIn(counts, held);
    if (!held) counts.pending += 1;
    return { outcome: 'accepted', held, receipt: { id: entry.id, reference: entry.reference } };
  };

  const isReplayed = ({ nonce }: NewText): boolean =>
    nonce !== undefined && spendNonce.run(nonce.value, nonce.expires).changes === 0;

  const countIn = (counts: DoorCounts, held: boolean): void => {
    countOne.run(now(), Number(held));
    if (held) counts.held += 1;
    else counts.accepted += 1;
  };

  const amend = (before: Contribution, text: NewText, admit: Admit): Amendment => {
    if (isFinal(before.state) || before.payload === null) return { outcome: 'too-late' };
    if ((before.heldPayload ?? before.payload) !== text.basedOn) return { outcome: 'changed' };
    if (before.revision > amendmentsPerContribution) return { outcome: 'too-many-amendments' };
    const counts = counting.counts();
    const admission = admit(counts);
    if (admission.outcome === 'closed') return admission;
    if (isReplayed(text)) return { outcome: 'replayed' };
    // A first text that is held is simply replaced; an amendment that is held waits beside what it amends.
    const beside = before.state !== 'retenue' && (admission.outcome === 'held' || before.amendmentHeld);
    const columnsOfText = beside
      ? { held_payload: text.payload, ...(text.logo === undefined ? {} : { held_logo: text.logo }) }
      : { payload: text.payload, ...(text.logo === undefined ? {} : { logo: text.logo }) };
    const contribution = changing.change(
      before,
      { type: 'amended', held: beside },
      {
        ...columnsOfText,
        score: text.score,
        reasons: text.reasons.join(' '),
        text_key: text.traits.textKey,
        domain: text.traits.domain ?? null,
        next_at: 0,
      },
    );
    if (contribution === undefined) return { outcome: 'too-late' };
    const held = beside || before.state === 'retenue';
    countIn(counts, held);
    return { outcome: 'amended', held, contribution };
  };

  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    flushed = performance.now();
    try {
      const results = await transact(() => {
        const counts = counting.counts();
        const stored = batch.map(({ entry, admit, resolve }) => ({
          resolve,
          result: store(entry, admit, counts),
        }));
        trace('receive.in-transaction');
        return stored;
      });
      trace('receive.committed');
      for (const { resolve, result } of results) resolve(result);
    } catch (reason) {
      for (const { reject } of batch) reject(reason);
    }
  };

  /** Who comes alone waits for nobody. */
  const flushSoon = () => {
    const restMs = flushed + betweenCommitsMs - performance.now();
    if (restMs > 0) setTimeout(() => void flush(), restMs);
    else setImmediate(() => void flush());
  };

  return {
    findReceipt,
    accept: (entry, admit) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) flushSoon();
        waiting.push({ entry, admit, resolve, reject });
      }),
    amend: async (id, text, admit) => {
      const amended = await transact((): Amendment => {
        const before = changing.find(id);
        return before === undefined ? { outcome: 'too-late' } : amend(before, text, admit);
      });
      trace('amend.committed');
      return amended;
    },
    release: (before) => {
      const { heldPayload } = before;
      if (heldPayload === null) return changing.change(before, { type: 'released' }, { next_at: 0 });
      const logo = database.prepare(`SELECT held_logo AS logo FROM submission WHERE id = ?`).get(before.id);
      return changing.change(
        before,
        { type: 'released' },
        {
          payload: heldPayload,
          ...(logo?.logo instanceof Uint8Array ? { logo: logo.logo } : {}),
          ...toColumns({ amendmentHeld: false }),
          next_at: 0,
        },
      );
    },
  };
}

export interface Accepting {
  findReceipt: (submissionId: string) => Known | undefined;
  accept: (entry: NewContribution, admit: Admit) => Promise<Acceptance>;
  amend: (id: string, text: NewText, admit: Admit) => Promise<Amendment>;
  /** Inside a transaction: lets out what was held, a first text or an amendment. */
  release: (before: Contribution) => Contribution | undefined;
}

interface AcceptingTools {
  database: DatabaseSync;
  transact: Transact;
  changing: Changing;
  counting: Counting;
  now: () => number;
  trace: (step: AcceptingStep) => void;
}

/** The moments at which tests kill the process. */
export const acceptingSteps = ['receive.in-transaction', 'receive.committed', 'amend.committed'] as const;
export type AcceptingStep = (typeof acceptingSteps)[number];

interface Known {
  id: string;
  reference: string;
  contentKey: string | null;
}

interface Waiting {
  entry: NewContribution;
  admit: Admit;
  resolve: (result: Acceptance) => void;
  reject: (reason: unknown) => void;
}
