/**
 * Does a piece of work now and then, one turn at a time, without keeping the process alive for it.
 * @param failed told why a turn failed; the next one comes all the same
 */
export function repeat(
  work: () => Promise<void>,
  { everyMs, failed }: { everyMs: number; failed: (reason: unknown) => void },
): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const step = () =>
    (running ??= work()
      .catch(failed)
      .finally(() => (running = undefined)));
  return {
    step,
    start: () => {
      void step();
      timer = setInterval(() => void step(), everyMs);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

export interface Repeated {
  /** Takes a turn now, or joins the one that runs; never throws. */
  step: () => Promise<void>;
  start: () => void;
  /** Once the turn that runs has ended. */
  stop: () => Promise<void>;
}
