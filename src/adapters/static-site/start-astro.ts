import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';

/** What a page leaves is garbage at once: with the room that Node gives it, it takes 145 MB more, and no less work. */
const youngMemory = '--max-semi-space-size=4';

/**
 * Starts to build the pages, by Astro in a process of its own. It gets its programs ready, then waits for the content.
 * @param env what `astro.config.mjs` and `src/catalogue.ts` read
 * @param log a file for what it prints, a line a page: nobody has to read along, and the end is shown when it fails
 */
export function startAstro(env: Record<string, string | undefined>, log: string): Astro {
  const printed = openSync(log, 'w');
  const program = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const astro = spawn(process.execPath, [youngMemory, program, 'build'], {
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['pipe', printed, printed],
  });
  closeSync(printed);
  // It may be gone before it is told anything: how it ended says why.
  astro.stdin?.on('error', () => undefined);
  const ended = once(astro, 'close') as Promise<[number | null]>;
  // Asked for later, or never.
  ended.catch(() => undefined);
  return {
    // Whoever goes on without waiting keeps it from being told; one that is gone never is, and `made` says why.
    begin: () =>
      Promise.race([
        new Promise<void>((resolve) => {
          astro.stdin?.end(resolve);
        }),
        ended.then(
          () => undefined,
          () => undefined,
        ),
      ]),
    async made() {
      const [code] = await ended;
      if (code === 0) return;
      throw new UserError(tCli('build.failed', { reason: `\n${endOfOutput(await readFile(log, 'utf8'))}` }));
    },
    async stop() {
      if (astro.exitCode === null) astro.kill();
      await ended.catch(() => undefined);
    },
  };
}

/** The end of what Astro printed, where the fault is told, without its stack nor what Node says around it. */
function endOfOutput(output: string): string {
  return output
    .split('\n')
    .filter((line) => !/^\s+(?:at |throw |\^)|Stack trace:|^\s*$|^node:internal|^Node\.js v/.test(line))
    .slice(-12)
    .join('\n');
}

export interface Astro {
  /** The content is there: it may make the pages of it. */
  begin: () => Promise<void>;
  /**
   * The pages are there.
   * @throws the end of what Astro said
   */
  made: () => Promise<void>;
  /** There will be none; once it has ended, nothing happens. */
  stop: () => Promise<void>;
}
