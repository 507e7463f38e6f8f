import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { backup } from 'node:sqlite';
import { z } from 'zod';
import { visibleState } from '#domain/contribution/life.ts';
import { contributionStates } from '#domain/contribution/states.ts';
import {
  StoreError,
  type Contribution,
  type ContributionStore,
  type PersonEvent,
} from '#domain/contribution/store.ts';
import { createAccepting, type AcceptingStep } from './accepting.ts';
import { createChanging } from './changing.ts';
import { createCounting } from './counting.ts';
import { databaseName, openDatabase, toStoreError } from './database.ts';
import { createDispatchLock } from './dispatch-lock.ts';
import { createDispatching } from './dispatching.ts';
import { createFollowing } from './following.ts';
import { createKeeping } from './keeping.ts';
import { columns, readRow } from './row.ts';
import { createSettings } from './settings.ts';
import { createTransact } from './transact.ts';
import { createFlush, createSharedTurns } from './wal-sync.ts';

/** About what a contribution with its logo takes: where this has no room, a contribution may have none. */
const probeBytes = 256 * 1024;

/**
 * Contributions in one SQLite file of `DATA_DIR`, for one machine: several processes of it may share the folder.
 * @throws StoreError when the file cannot be used
 */
export function createSqliteStore({
  dataDir,
  now,
  trace = () => undefined,
}: SqliteOptions): ContributionStore {
  const database = openDatabase(dataDir);
  const journal = createFlush(join(dataDir, `${databaseName}-wal`));
  const transact = createTransact(database, createSharedTurns(journal.flush));
  const changing = createChanging(database, now);
  const counting = createCounting(database, now);
  const accepting = createAccepting({ database, transact, changing, counting, now, trace });
  const dispatching = createDispatching({ database, transact, changing, now });
  const following = createFollowing({ database, transact, changing, now });
  const keeping = createKeeping({ database, transact, changing, now });
  const lock = createDispatchLock(dataDir);
  const byEither = database.prepare(`SELECT ${columns} FROM submission WHERE id = ? OR reference = ?`);

  const apply = (id: string, event: PersonEvent): Contribution | undefined => {
    const before = changing.find(id);
    if (before === undefined) return undefined;
    if (event.type === 'released') return accepting.release(before);
    if (event.type === 'dropped') return keeping.drop(before);
    // Nobody comes back for what cannot be told again.
    if (event.type === 'retried' && before.payload === null && before.task !== 'close') return undefined;
    return changing.change(before, event, { next_at: 0 });
  };

  return {
    accept: accepting.accept,
    amend: accepting.amend,
    findReceipt: (submissionId) => reading(() => accepting.findReceipt(submissionId)),
    find: (id) => reading(() => changing.find(id)),
    findByReference: (either) =>
      reading(() => {
        const row = byEither.get(either, either);
        return row === undefined ? undefined : readRow(row);
      }),
    apply: (id, event) => transact(() => apply(id, event)),
    lease: dispatching.lease,
    settle: dispatching.settle,
    readLogo: (id) => reading(() => dispatching.readLogo(id)),
    wakeAll: dispatching.wakeAll,
    forgetLeases: dispatching.forgetLeases,
    holdDispatch: () => reading(lock.take),
    releaseDispatch: lock.release,
    nextToFollow: (intervalMs) => reading(() => following.nextToFollow(intervalMs)),
    follow: following.follow,
    askAgain: following.askAgain,
    counts: () => reading(counting.counts),
    depth: () => reading(counting.depth),
    countSimilar: (traits) => reading(() => counting.countSimilar(traits)),
    findOthers: (contribution) => reading(() => counting.findOthers(contribution)),
    listOpenedSince: (since) =>
      reading(() =>
        database
          .prepare(
            `SELECT ${columns} FROM submission
             WHERE opened_at >= ? AND state IN ('en-cours', 'ouverte', 'conflit') ORDER BY opened_at`,
          )
          .all(since)
          .map(readRow),
      ),
    list: (state) =>
      reading(() =>
        database
          .prepare(`SELECT ${columns} FROM submission ORDER BY created`)
          .all()
          .map(readRow)
          .filter((contribution) => state === undefined || visibleState(contribution) === state),
      ),
    countByState: () =>
      reading(() =>
        statesSchema.parse(
          database
            .prepare(
              `SELECT CASE WHEN held_payload IS NULL THEN state ELSE 'retenue' END AS state, count(*) AS n
               FROM submission GROUP BY 1 ORDER BY 1`,
            )
            .all(),
        ),
      ),
    retain: keeping.retain,
    forget: keeping.forget,
    settings: createSettings(database, transact, now),
    probe: async () => {
      probeFolder(dataDir);
      await transact(() => {
        database.exec(`INSERT OR REPLACE INTO setting (name, value) VALUES ('probe', '${now()}')`);
      });
    },
    backup: async (file) => {
      await backup(database, file);
      // It holds what people sent, and their secret numbers.
      await chmod(file, 0o600);
    },
    close: () => {
      lock.release();
      journal.close();
      database.close();
    },
  };
}

const statesSchema = z.array(z.object({ state: z.enum(contributionStates), n: z.number() }));

/** The database and its journals. */
export function databaseFiles(dataDir: string): string[] {
  return ['', '-wal', '-shm'].map((end) => join(dataDir, `${databaseName}${end}`));
}

/** Readings are synchronous in SQLite; the port is not. */
function reading<Result>(read: () => Result): Promise<Result> {
  try {
    return Promise.resolve(read());
  } catch (reason) {
    return Promise.reject(toStoreError(reason));
  }
}

/** @throws StoreError when the folder has no room, or is not ours to write */
function probeFolder(dataDir: string): void {
  const path = join(dataDir, `.probe-${process.pid}`);
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      writeSync(file, new Uint8Array(probeBytes));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code ?? '';
    throw new StoreError(
      code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'read-only',
      `${dataDir} : ${code}`,
    );
  } finally {
    rmSync(path, { force: true });
  }
}

export interface SqliteOptions {
  dataDir: string;
  now: () => number;
  /** Told of the moments at which tests kill the process. */
  trace?: (step: AcceptingStep) => void;
}
