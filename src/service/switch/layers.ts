/** What may close contributions, each with its own way back. */
export const layers = [
  'env',
  'site',
  'hand',
  'flag',
  'token',
  'moved',
  'storage',
  'accepted',
  'open',
  'held',
  'unreadable',
] as const;

export type Layer = (typeof layers)[number];

/** Why contributions are closed, for the public. */
export interface Closing {
  layer: Layer;
  message: string;
  /** Seconds, when it may open by itself. */
  retryAfter?: number;
}

export interface SwitchReading {
  open: boolean;
  /** Why it is closed: the first layer. */
  closing: Closing | undefined;
  layers: readonly Closing[];
  paused: boolean;
}
