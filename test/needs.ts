import { execFileSync } from 'node:child_process';
import type { TestContext } from 'vitest';

/** What a test may need beyond npm: a program, or the rights to mount a small disk. */
const present: Readonly<Record<string, () => unknown>> = {
  root: () => {
    if (process.getuid?.() !== 0) throw new Error('not root');
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt'], {
      stdio: 'ignore',
    });
  },
  promtool: () => execFileSync('promtool', ['--version'], { stdio: 'ignore' }),
  jekyll: () => execFileSync('jekyll', ['--version'], { stdio: 'ignore' }),
};

/** Skips the test, saying in one line what it needs, on a machine that has it not. */
export function needs(context: TestContext, what: keyof typeof present): void {
  try {
    present[what]?.();
  } catch {
    process.stderr.write(`skipped: « ${context.task.name} » needs ${what}\n`);
    context.skip();
  }
}
