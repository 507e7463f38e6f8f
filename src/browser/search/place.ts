import type { Place } from './kept-place.ts';

/**
 * The place in a list, kept with its address in the history: Back, and Forward, find it again, with as many results.
 * The browser’s own memory of it comes too early: results are not there yet.
 */
export function keepPlace(shown: () => number): void {
  history.scrollRestoration = 'manual';
  const keep = () => history.replaceState({ scroll: scrollY, shown: shown() } satisfies Place, '');
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
