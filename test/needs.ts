import { execFileSync } from 'node:child_process';
import { accessSync } from 'node:fs';
import type { TestContext } from 'vitest';
import { findPostgres } from './postgres.ts';

/** What a test may need beyond npm: a program, or the rights to mount a small disk. */
const present: Readonly<Record<string, () => unknown>> = {
  root: () => {
    if (process.getuid?.() !== 0) throw new Error('not root');
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt'], {
      stdio: 'ignore',
    });
  },
  postgresql: () => {
    if (findPostgres() === undefined) throw new Error('not installed');
  },
  promtool: () => execFileSync('promtool', ['--version'], { stdio: 'ignore' }),
  // Debian puts it where only root looks.
  nginx: () => {
    execFileSync('/usr/sbin/nginx', ['-v'], { stdio: 'ignore' });
    accessSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
  },
  'systemd-analyze': () => execFileSync('systemd-analyze', ['--version'], { stdio: 'ignore' }),
  'ansible-lint': () => execFileSync('ansible-lint', ['--version'], { stdio: 'ignore' }),
  pdftoppm: () => execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' }),
  zimwriterfs: () => execFileSync('zimwriterfs', ['--version'], { stdio: 'ignore' }),
  jekyll: () => execFileSync('jekyll', ['--version'], { stdio: 'ignore' }),
};

/** Whether this machine has what a test needs, for what is started once for several tests. */
export function isPresent(what: keyof typeof present): boolean {
  try {
    present[what]?.();
    return true;
  } catch {
    return false;
  }
}

/** Whether a whole suite has to be skipped, which is said in one line. */
export function lacks(what: keyof typeof present, name: string): boolean {
  if (isPresent(what)) return false;
  process.stderr.write(`skipped: « ${name} » needs ${what}\n`);
  return true;
}

/** Skips the test, saying in one line what it needs, on a machine that has it not. */
export function needs(context: TestContext, what: keyof typeof present): void {
  if (lacks(what, context.task.name)) context.skip();
}
