import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';

/**
 * Builds the pages, by Astro in a process of its own.
 * @param env what `astro.config.mjs` and `src/catalogue.ts` read
 * @param log a file for what it prints, a line a page: nobody has to read along, and the end is shown when it fails
 * @throws the end of what Astro said
 */
export async function runAstro(env: Record<string, string | undefined>, log: string): Promise<void> {
  const printed = openSync(log, 'w');
  try {
    const astro = spawn(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
      env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', printed, printed],
    });
    const [code] = (await once(astro, 'close')) as [number | null];
    if (code === 0) return;
  } finally {
    closeSync(printed);
  }
  throw new UserError(tCli('build.failed', { reason: `\n${endOfOutput(await readFile(log, 'utf8'))}` }));
}

/** The end of what Astro printed, where the fault is told, without its stack. */
function endOfOutput(output: string): string {
  return output
    .split('\n')
    .filter((line) => !/^\s+at |Stack trace:|^\s*$/.test(line))
    .slice(-12)
    .join('\n');
}
