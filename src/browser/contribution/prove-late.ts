import type { prove } from './proof.ts';

/** Proves as `proof.ts` does, which is fetched at the first challenge; where it cannot be had, nothing is proved. */
export const proveLate: typeof prove = (challenge) =>
  import('./proof.ts').then(
    ({ prove }) => prove(challenge),
    () => undefined,
  );
