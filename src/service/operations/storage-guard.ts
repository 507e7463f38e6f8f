import type { ContributionStore } from '#domain/contribution/store.ts';
import { StoreError } from '#domain/contribution/store-error.ts';

const usualMs = 30_000;
const failedMs = 2000;

/**
 * Watches that what is accepted can be written: a write that fails closes the form, until one succeeds. A probe as large
 * as a contribution is written now and then, more often while it fails.
 */
export function createStorageGuard(probe: () => Promise<void>): StorageGuard {
  let failed = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async () => {
    failed = !(await canBeWritten(probe));
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look().finally(schedule), failed ? failedMs : usualMs);
    timer.unref();
  };

  return {
    isFailed: () => failed,
    watch: (store) => ({
      ...store,
      accept: (entry, admit) => guard(store.accept(entry, admit)),
      amend: (id, text, admit) => guard(store.amend(id, text, admit)),
      apply: (id, event) => guard(store.apply(id, event)),
    }),
    start: schedule,
    stop: () => clearTimeout(timer),
  };

  async function guard<Result>(write: Promise<Result>): Promise<Result> {
    try {
      return await write;
    } catch (reason) {
      // Another process that writes for long is no reason to close.
      if (!(reason instanceof StoreError) || reason.kind !== 'busy') {
        failed = true;
        schedule();
      }
      throw reason;
    }
  }
}

/** Whether something as large as a contribution can be written now. */
export async function canBeWritten(probe: () => Promise<void>): Promise<boolean> {
  return probe().then(
    () => true,
    () => false,
  );
}

export interface StorageGuard {
  /** Whether the last write failed. */
  isFailed: () => boolean;
  /** The same store, whose writes are watched. */
  watch: (store: ContributionStore) => ContributionStore;
  start: () => void;
  stop: () => void;
}
