/**
 * The place in a list, kept with its address in the history: Back, and Forward, find it again, with as many results.
 * The browser’s own memory of it comes too early: results are not there yet.
 */
export function keepPlace(shown: () => number): void {
  history.scrollRestoration = 'manual';
  const keep = () => {
    history.replaceState({ scroll: scrollY, shown: shown() } satisfies Place, '');
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 150);
    },
    { passive: true },
  );
  addEventListener('click', keep, { capture: true });
  addEventListener('pagehide', keep);
}

/** The place that was kept with this address, if any. */
export function keptPlace(): Place | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('scroll' in state) || !('shown' in state))
    return undefined;
  const { scroll, shown } = state;
  return typeof scroll === 'number' && typeof shown === 'number' ? { scroll, shown } : undefined;
}

interface Place {
  scroll: number;
  /** How many results were shown at most. */
  shown: number;
}
