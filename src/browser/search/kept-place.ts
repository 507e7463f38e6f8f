/** The place that was kept with this address, if any. */
export function keptPlace(): Place | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('scroll' in state) || !('shown' in state))
    return undefined;
  const { scroll, shown } = state;
  return typeof scroll === 'number' && typeof shown === 'number' ? { scroll, shown } : undefined;
}

export interface Place {
  scroll: number;
  /** How many results were shown at most. */
  shown: number;
}
