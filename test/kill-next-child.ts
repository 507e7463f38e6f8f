import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Kills the next process that this one starts, as a system without memory does: `kill -9`. */
export function killNextChild(): void {
  const kill = (message: unknown) => {
    unsubscribe('child_process', kill);
    const child = (message as { process: ChildProcess }).process;
    child.once('spawn', () => child.kill('SIGKILL'));
  };
  subscribe('child_process', kill);
}
