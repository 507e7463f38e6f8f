import { readFileSync } from 'node:fs';

const pollMs = 300;

/**
 * Waits until the process is asked to stop: SIGTERM, SIGINT, or the death of the npm that started it. npm does not
 * always pass signals on, and a server left behind by its parent serves no one.
 */
export function untilStopped(): Promise<void> {
  const parent = process.ppid;
  // `npm` runs scripts through a shell, which on some systems stays between npm and us.
  const npm = process.env.npm_lifecycle_event !== undefined && isShell(parent) ? parentOf(parent) : undefined;
  return new Promise((resolve) => {
    const stop = () => {
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(() => {
      if (process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm)) stop();
    }, pollMs);
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
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
