import { systemRefusal } from '#adapters/system-refusal.ts';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';

/**
 * Runs a command line and sets the exit code it gives. What it throws becomes one sentence, never a stack trace:
 * a `UserError` is a message for the person, what the system refuses names the place, anything else is a fault of ours.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  // A pager is left, a terminal is closed: what is said goes unheard, and the work goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    process.exitCode = await command();
  } catch (reason) {
    process.stderr.write(`${sentenceOf(reason)}\n`);
    process.exitCode = 1;
  }
}

function sentenceOf(reason: unknown): string {
  if (reason instanceof UserError) return reason.message;
  const refusal = systemRefusal(reason);
  const { code = '', path } = reason as NodeJS.ErrnoException;
  if (refusal !== undefined && path !== undefined) return tCli(`system.${refusal}`, { path, code });
  return tCli('unexpected', { reason: reason instanceof Error ? reason.message : String(reason) });
}
