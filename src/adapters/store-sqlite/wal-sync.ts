import { open, type FileHandle } from 'node:fs/promises';

/**
 * Makes the function that puts on disk all that was committed before it was called, by whatever connection: SQLite’s
 * journal, synced while the thread goes on. Those who come while the disk works share the next turn.
 * @param flush puts the journal on disk; what it throws, those of its turn get
 * @see https://www.sqlite.org/pragma.html#pragma_synchronous NORMAL leaves this step to its caller
 */
export function createSharedTurns(flush: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const turn = () => (running = flush().finally(() => (running = undefined)));
  const followUp = () => {
    next = undefined;
    return turn();
  };
  return () => (running === undefined ? turn() : (next ??= running.then(followUp, followUp)));
}

/**
 * What puts a file on disk; it is opened at the first call, when it has been made.
 * @param path the `-wal` file, there as long as a connection that wrote is open
 */
export function createFlush(path: string): Flush {
  let file: Promise<FileHandle> | undefined;
  return {
    flush: async () => {
      file ??= open(path, 'r+');
      try {
        await (await file).datasync();
      } catch (reason) {
        file = undefined;
        throw reason;
      }
    },
    close: () => {
      void file?.then((handle) => handle.close()).catch(() => undefined);
    },
  };
}

interface Flush {
  flush: () => Promise<void>;
  close: () => void;
}
