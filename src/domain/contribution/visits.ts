/** Clients are names of networks, from their own to the widest, that nobody can lead back to an address. */
export interface Visits {
  /** Milliseconds until one more would be within the limits, `undefined` when it is: nothing is counted. */
  check(kind: string, limits: readonly VisitLimit[]): Promise<number | undefined>;
  /** The same, and counts one visit for each network when it is within them; one at a time, whoever asks. */
  take(kind: string, limits: readonly VisitLimit[]): Promise<number | undefined>;
}

/** How many an hour one network may have. */
export interface VisitLimit {
  network: string;
  most: number;
}
