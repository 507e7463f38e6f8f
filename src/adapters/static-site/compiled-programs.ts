import { readdir, rm } from 'node:fs/promises';

/** Four times what all our commands are made of. */
const mostKept = 10_000;

/**
 * Forgets what Node keeps compiled once that is far more than what our commands are made of. Node itself forgets nothing:
 * neither the programs that Astro writes in a folder of the moment, some eighty a build, nor those that another version of
 * Node compiled. Whatever is needed is compiled again.
 * @param folder where `begin.mjs` has it kept
 */
export async function boundCompiled(folder: string, most = mostKept): Promise<void> {
  const kept = await readdir(folder, { recursive: true }).catch(() => []);
  if (kept.length <= most) return;
  // Another command may be writing there, or another account own some of it: the next build tries again.
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
