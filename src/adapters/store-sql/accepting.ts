import { z } from 'zod';
import type { DoorCounts } from '#domain/contribution/admission.ts';
import { begin } from '#domain/contribution/life.ts';
import { isFinal } from '#domain/contribution/states.ts';
import type {
  Acceptance,
  Admit,
  Amendment,
  Contribution,
  ContributionStore,
  NewContribution,
  NewText,
} from '#domain/contribution/store.ts';
import { changeAndPlan, findContribution } from './changing.ts';
import { countForDoor } from './counting.ts';
import type { Sql, SqlDatabase } from './database.ts';
import { toColumns } from './row.ts';
import type { WorkQueue } from './work-queue.ts';

/** More than anyone needs to get a notice right; each is a commit and a pipeline at the forge. */
const amendmentsPerContribution = 10;
/** While a crowd comes, between one commit and the next: a commit costs as much as storing a hundred texts. */
const betweenCommitsMs = 10;

/**
 * Lets texts in: on disk before anyone is told so. Those who come together share one commit, so that a crowd costs one
 * write to the disk, not one each; they are still counted one by one.
 */
export function createAccepting(tools: AcceptingTools): Accepting {
  const { reader, transact, queue, now, trace } = tools;
  let waiting: Waiting[] = [];
  let flushed = -Infinity;

  const store = async (
    sql: Sql,
    entry: NewContribution,
    admit: Admit,
    counts: DoorCounts,
  ): Promise<Acceptance> => {
    const before = entry.submissionId === undefined ? undefined : await findReceipt(sql, entry.submissionId);
    if (before !== undefined)
      return {
        outcome: 'repeated',
        receipt: { id: before.id, reference: before.reference },
        contentKey: before.contentKey,
      };
    const admission = admit(counts);
    if (admission.outcome === 'closed') return admission;
    if (await isReplayed(sql, entry)) return { outcome: 'replayed' };
    const held = admission.outcome === 'held';
    const { state, task } = begin({ held });
    await sql.run(
      `INSERT INTO submission (id, reference, submission_id, content_key, slug, kind, state, task, payload, logo,
         score, reasons, text_key, domain, created, updated)
       VALUES (:id, :reference, :submissionId, :contentKey, :slug, :kind, :state, :task, :payload, :logo,
         :score, :reasons, :textKey, :domain, :now, :now)`,
      {
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
      },
    );
    await countIn(sql, counts, held);
    if (!held) counts.pending += 1;
    return { outcome: 'accepted', held, receipt: { id: entry.id, reference: entry.reference } };
  };

  const countIn = async (sql: Sql, counts: DoorCounts, held: boolean): Promise<void> => {
    await sql.run(`INSERT INTO admission (at, held) VALUES (:at, :held)`, { at: now(), held: Number(held) });
    if (held) counts.held += 1;
    else counts.accepted += 1;
  };

  const amend = async (sql: Sql, before: Contribution, text: NewText, admit: Admit): Promise<Amendment> => {
    const outcome = refusalOf(before, text);
    if (outcome !== undefined) return { outcome };
    const counts = await countForDoor(sql, now());
    const admission = admit(counts);
    if (admission.outcome === 'closed') return admission;
    if (await isReplayed(sql, text)) return { outcome: 'replayed' };
    // A first text that is held is simply replaced; an amendment that is held waits beside what it amends.
    const beside = before.state !== 'retenue' && (admission.outcome === 'held' || before.amendmentHeld);
    const contribution = await changeAndPlan(
      sql,
      queue,
      before,
      { type: 'amended', held: beside },
      {
        now: now(),
        ...textColumns(text, beside ? 'held_' : ''),
        ...(before.state === 'retenue'
          ? stillHeldFor(before, text)
          : { score: text.score, reasons: text.reasons.join(' ') }),
        text_key: text.traits.textKey,
        domain: text.traits.domain ?? null,
      },
    );
    if (contribution === undefined) return { outcome: 'too-late' };
    const held = beside || before.state === 'retenue';
    await countIn(sql, counts, held);
    return { outcome: 'amended', held, contribution };
  };

  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    flushed = performance.now();
    try {
      const results = await transact(async (sql) => {
        const counts = await countForDoor(sql, now());
        const stored: Acceptance[] = [];
        for (const { entry, admit } of batch) stored.push(await store(sql, entry, admit, counts));
        await queue.add(sql, stored.flatMap(toSend));
        trace('receive.in-transaction');
        return stored;
      });
      trace('receive.committed');
      for (const [index, result] of results.entries()) batch[index]?.resolve(result);
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
    findReceipt: (submissionId) => findReceipt(reader, submissionId),
    accept: (entry, admit) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) flushSoon();
        waiting.push({ entry, admit, resolve, reject });
      }),
    amend: async (id, text, admit) => {
      const amended = await transact(async (sql): Promise<Amendment> => {
        const before = await findContribution(sql, id);
        return before === undefined ? { outcome: 'too-late' } : amend(sql, before, text, admit);
      });
      trace('amend.committed');
      return amended;
    },
    release: async (sql, before) => {
      const { heldPayload } = before;
      const event = { type: 'released' } as const;
      if (heldPayload === null) return changeAndPlan(sql, queue, before, event, { now: now() });
      const found = await sql.get(`SELECT held_logo AS logo FROM submission WHERE id = :id`, {
        id: before.id,
      });
      return changeAndPlan(sql, queue, before, event, {
        now: now(),
        payload: heldPayload,
        ...(found?.logo instanceof Uint8Array ? { logo: found.logo } : {}),
        ...toColumns({ amendmentHeld: false }),
      });
    },
  };
}

/** What was let in has something to do; what is held waits for a person. */
function toSend(stored: Acceptance): string[] {
  return stored.outcome === 'accepted' && !stored.held ? [stored.receipt.reference] : [];
}

/** Why a contribution takes no amendment, whatever the door says: it is over, it changed meanwhile, it had its share. */
function refusalOf(before: Contribution, { basedOn }: NewText) {
  if (isFinal(before.state) || before.payload === null) return 'too-late';
  if ((before.heldPayload ?? before.payload) !== basedOn) return 'changed';
  return before.revision > amendmentsPerContribution ? 'too-many-amendments' : undefined;
}

/** « reclame » of « reclame:6 ». */
function nameOf(reason: string): string {
  return reason.split(':', 1)[0] ?? reason;
}

/** What a first text was held for is still in what its author wrote: whoever lets it in sees both. */
function stillHeldFor(before: Contribution, text: NewText) {
  return {
    score: Math.max(before.score, text.score),
    reasons: [
      ...new Map([...text.reasons, ...before.reasons].map((reason) => [nameOf(reason), reason])).values(),
    ].join(' '),
  };
}

/** A text without a logo leaves the one that is there. */
function textColumns({ payload, logo }: NewText, prefix: '' | 'held_') {
  return { [`${prefix}payload`]: payload, ...(logo === undefined ? {} : { [`${prefix}logo`]: logo }) };
}

async function findReceipt(sql: Sql, submissionId: string) {
  const row = await sql.get(
    `SELECT id, reference, content_key AS "contentKey" FROM submission WHERE submission_id = :submissionId`,
    { submissionId },
  );
  return row && receiptSchema.parse(row);
}

const receiptSchema = z.object({ id: z.string(), reference: z.string(), contentKey: z.string().nullable() });

async function isReplayed(sql: Sql, { nonce }: NewText): Promise<boolean> {
  if (nonce === undefined) return false;
  const spent = await sql.run(
    `INSERT INTO nonce (value, expires) VALUES (:value, :expires) ON CONFLICT (value) DO NOTHING`,
    nonce,
  );
  return spent === 0;
}

interface Accepting extends Pick<ContributionStore, 'findReceipt' | 'accept' | 'amend'> {
  /** Inside a transaction: lets out what was held, a first text or an amendment. */
  release: (sql: Sql, before: Contribution) => Promise<Contribution | undefined>;
}

interface AcceptingTools extends SqlDatabase {
  queue: WorkQueue;
  now: () => number;
  trace: (step: AcceptingStep) => void;
}

/** The moments at which tests kill the process. */
export type AcceptingStep = 'receive.in-transaction' | 'receive.committed' | 'amend.committed';

interface Waiting {
  entry: NewContribution;
  admit: Admit;
  resolve: (acceptance: Acceptance) => void;
  reject: (reason: unknown) => void;
}
