/**
 * A trace that kills the process, as a power cut would, the moment it meets a label. For the kill tests only.
 * @param failpoint `<label>` or `<label>#<n>` (the nth time it is met), or nothing for a trace that does nothing
 */
export function createFailpoint(failpoint: string | undefined): TraceStep {
  if (failpoint === undefined) return () => undefined;
  const [label, nth] = failpoint.split('#');
  let left = Number(nth ?? 1);
  return (step) => {
    if (step !== label) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}

/** The steps of the service itself, in order; those of a forge are `forgeSteps`. */
export const serviceSteps = [
  'receive.parsed',
  'receive.judged',
  'receive.in-transaction',
  'receive.committed',
  'receive.answering',
  'amend.committed',
  'withdraw.committed',
  'dispatch.leased',
  'dispatch.prepared',
  'dispatch.acted',
  'dispatch.recorded',
] as const;

/** Told of each step by its label; wide enough to be handed to a forge as its `Trace`. */
export type TraceStep = (step: string) => void;
