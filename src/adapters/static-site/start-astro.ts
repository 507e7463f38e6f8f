import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import type { HandedPage } from './hand-over.ts';
import type { PagePrograms } from './page-programs.ts';

/** What a page leaves is garbage at once: with the room that Node gives it, it takes 145 MB more, and no less work. */
const youngMemory = '--max-semi-space-size=8';

/** Loaded first in its process: it gives the pages from there. */
const handingPagesOver = new URL('./hand-pages-over.ts', import.meta.url).href;

/** What runs the programs of a build before, without Astro around them. */
const runningPrograms = fileURLToPath(new URL('./run-programs.ts', import.meta.url));

/**
 * Starts to build the pages, by Astro in a process of its own. It gets its programs ready, then waits for the content.
 * @param env what `astro.config.mjs` and `src/catalogue.ts` read
 * @param log a file for what it prints: nobody has to read along, and the end is shown when it fails
 * @param programs those of a build before, when it had the same: they are run as they are
 */
export function startAstro(
  env: Record<string, string | undefined>,
  log: string,
  programs?: PagePrograms,
): Astro {
  programs?.copySite(env.OUT_DIR ?? 'dist');
  const printed = openSync(log, 'w');
  const asked =
    programs === undefined
      ? ['--import', handingPagesOver, join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build']
      : [runningPrograms, programs.entry, programs.styles];
  const astro = spawn(process.execPath, [youngMemory, ...asked], {
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['pipe', printed, printed, 'ipc'],
    serialization: 'advanced',
  });
  closeSync(printed);
  // It may be gone before it is told anything: how it ended says why.
  astro.stdin?.on('error', () => undefined);
  const ended = once(astro, 'close') as Promise<[number | null, string | null]>;
  // Asked for later, or never.
  ended.catch(() => undefined);
  const failures: unknown[] = [];
  return {
    async begin(take) {
      astro.on('message', ({ path, page }: HandedPage) => {
        if (failures.length > 0) return;
        try {
          take(path, page);
        } catch (reason) {
          failures.push(reason);
          astro.kill();
        }
      });
      // Whoever goes on without waiting keeps it from being told; one that is gone never is, and `made` says why.
      await Promise.race([
        new Promise<void>((resolve) => {
          astro.stdin?.end(resolve);
        }),
        ended.catch(() => undefined),
      ]);
    },
    async made() {
      const [code, signal] = await ended;
      if (failures.length > 0) throw failures[0];
      if (code === 0) return;
      if (signal !== null) throw new UserError(tCli('build.killed', { program: 'Astro', signal }));
      const reason = endOfOutput(await readFile(log, 'utf8'));
      const missing = /Cannot find (?:module|package) .*/.exec(reason)?.[0];
      if (missing !== undefined) throw new UserError(tCli('files-apart', { fault: missing }));
      throw new UserError(tCli('build.failed', { reason: `\n${reason}` }));
    },
    async stop() {
      if (astro.exitCode === null) astro.kill();
      await ended.catch(() => undefined);
    },
  };
}

/** The end of what Astro printed, where the fault is told, without its stack nor what Node says around it. */
export function endOfOutput(output: string): string {
  return output
    .split('\n')
    .filter(
      (line) =>
        !/^\s+(?:at |throw |\^|\d+: )|Stack (?:back)?trace:|^\s*$|^node:internal|^Node\.js v/.test(line),
    )
    .slice(-12)
    .join('\n');
}

export interface Astro {
  /**
   * The content is there: it may make the pages of it.
   * @param take given each of them as it is made; the others are in the folder when it has ended
   */
  begin: (take: (path: string, page: Uint8Array) => void) => Promise<void>;
  /**
   * The pages are there.
   * @throws the end of what Astro said, or what kept a page from being taken
   */
  made: () => Promise<void>;
  /** There will be none; once it has ended, nothing happens. */
  stop: () => Promise<void>;
}
