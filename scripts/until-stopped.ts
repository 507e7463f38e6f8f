import { readFileSync } from 'node:fs';

const pollMs = 300;
const signals = ['SIGTERM', 'SIGINT'] as const;
/** Signals this close are one request to stop. */
const sameRequestMs = 1000;

/**
 * Waits until the process is asked to stop: SIGTERM, SIGINT, or the death of the npm that started it. npm does not
 * always pass signals on, and a server it leaves behind serves no one. Without npm, only a signal stops it: a service
 * started in the background outlives its shell.
 */
export function untilStopped(): Promise<void> {
  const isOrphan = process.env.npm_lifecycle_event === undefined ? () => false : watchParents();
  return new Promise((resolve) => {
    const stop = () => {
      clearInterval(timer);
      // A signal to the whole group comes twice, once through npm; a person who asks again later means it.
      setTimeout(() => {
        for (const signal of signals) process.off(signal, stop);
      }, sameRequestMs).unref();
      resolve();
    };
    const timer = setInterval(() => {
      if (isOrphan()) stop();
    }, pollMs);
    for (const signal of signals) process.on(signal, stop);
  });
}

/** Whether the npm we run under is gone. It runs scripts through a shell, which on some systems stays between. */
function watchParents(): () => boolean {
  const parent = process.ppid;
  const npm = isShell(parent) ? parentOf(parent) : undefined;
  return () => process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm);
}

function isShell(pid: number): boolean {
  return /^(?:ba|da|[akz])?sh$/.test(readProc(pid, 'comm')?.trim() ?? '');
}

/** The parent of another process, where the system tells (Linux). */
function parentOf(pid: number): number | undefined {
  const fields = readProc(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields?.[1] === undefined ? undefined : Number(fields[1]);
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
