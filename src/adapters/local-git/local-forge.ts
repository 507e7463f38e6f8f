import type { Forge } from '#domain/contribution/forge.ts';

/**
 * A forge that needs no server: proposals wait in a bare git repository, `npm run moderate` reviews them.
 * Created from `contentDir` on first use.
 */
export function createLocalForge(_options: LocalForgeOptions): Forge {
  throw new Error('not written yet');
}

export interface LocalForgeOptions {
  /** The bare repository, e.g. `.data/forge.git`. */
  dir: string;
  contentDir: string;
  now?: () => Date;
}
