import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import type { TraceStep } from './failpoint.ts';
import type { ContributionSwitch, SwitchReading } from './switch.ts';
import { readRow, rowColumns, type OutboxPayload, type SubmissionRow } from './submission-row.ts';

/**
 * The outbox: what was accepted, on disk before anyone is told so. Those who come together share one commit, so that
 * a crowd costs one write to the disk, not one each.
 */
export function createOutbox(
  database: DatabaseSync,
  contributions: Pick<ContributionSwitch, 'read'>,
  now: () => number,
  trace: TraceStep,
): Outbox {
  const known = database.prepare(`SELECT id, reference FROM submission WHERE submission_id = ?`);
  const burn = database.prepare(`INSERT OR IGNORE INTO nonce (value, expires) VALUES (?, ?)`);
  const insert = database.prepare(
    `INSERT INTO submission (id, reference, submission_id, slug, kind, state, task, payload, logo, score, reasons,
       text_key, domain, created, updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = database.prepare(`SELECT ${rowColumns} FROM submission WHERE id = ?`);
  const findPublic = database.prepare(`SELECT ${rowColumns} FROM submission WHERE reference = ?`);
  let waiting: Waiting[] = [];

  const findReceipt = (submissionId: string | undefined): Receipt | undefined =>
    submissionId === undefined ? undefined : (known.get(submissionId) as Receipt | undefined);

  const store = (entry: OutboxEntry): Acceptance => {
    const before = findReceipt(entry.submissionId);
    if (before !== undefined) return { outcome: 'repeated', receipt: before };
    // Asked again here, where those who came together are counted one by one.
    const reading = contributions.read();
    if (!reading.open) return { outcome: 'closed', reading };
    if (entry.nonce !== undefined && burn.run(entry.nonce.value, entry.nonce.expires).changes === 0)
      return { outcome: 'replayed' };
    insert.run(
      entry.id,
      entry.reference,
      entry.submissionId ?? null,
      entry.slug,
      entry.payload.submission.notice === undefined ? 'ajout' : 'modification',
      entry.held ? 'retenue' : 'recue',
      entry.held ? null : 'open',
      JSON.stringify(entry.payload),
      entry.logo ?? null,
      entry.score,
      entry.reasons.join(' '),
      entry.textKey,
      entry.domain ?? null,
      now(),
      now(),
    );
    return { outcome: 'accepted', receipt: { id: entry.id, reference: entry.reference } };
  };

  const flush = () => {
    const batch = waiting;
    waiting = [];
    try {
      const results = inTransaction(database, () => {
        const stored = batch.map(({ entry, resolve }) => ({ resolve, result: store(entry) }));
        trace('receive.in-transaction');
        return stored;
      });
      trace('receive.committed');
      for (const { resolve, result } of results) resolve(result);
    } catch (reason) {
      for (const { reject } of batch) reject(reason);
    }
  };

  return {
    findReceipt,
    accept: (entry) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ entry, resolve, reject });
      }),
    find: (id) => {
      const row = find.get(id);
      return row === undefined ? undefined : readRow(row);
    },
    findByReference: (reference) => {
      const row = findPublic.get(reference);
      return row === undefined ? undefined : readRow(row);
    },
  };
}

export interface Outbox {
  /** The receipt given for a client’s own number, if it was. */
  findReceipt: (submissionId: string | undefined) => Receipt | undefined;
  /** Stores a contribution; when the promise is kept, it is on disk. */
  accept: (entry: OutboxEntry) => Promise<Acceptance>;
  /** By the secret number. */
  find: (id: string) => SubmissionRow | undefined;
  findByReference: (reference: string) => SubmissionRow | undefined;
}

export interface OutboxEntry {
  id: string;
  reference: string;
  submissionId: string | undefined;
  slug: string;
  payload: OutboxPayload;
  logo: Uint8Array | undefined;
  held: boolean;
  score: number;
  reasons: readonly string[];
  /** What makes two texts the same, to see them come back. */
  textKey: string;
  domain: string | undefined;
  /** The proof of work it came with, spent in the same transaction. */
  nonce: { value: string; expires: number } | undefined;
}

export interface Receipt {
  id: string;
  reference: string;
}

/** `repeated`: it had been stored before, here is the same receipt. `replayed`: its proof of work was already spent. */
export type Acceptance =
  | { outcome: 'accepted' | 'repeated'; receipt: Receipt }
  | { outcome: 'replayed' }
  | { outcome: 'closed'; reading: SwitchReading };

interface Waiting {
  entry: OutboxEntry;
  resolve: (result: Acceptance) => void;
  reject: (reason: unknown) => void;
}
