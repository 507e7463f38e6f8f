import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';

/**
 * Runs a command line and sets the exit code it gives. What it throws becomes one sentence, never a stack trace:
 * a `UserError` is a message for the person, anything else is a fault of ours, named.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (reason) {
    const message =
      reason instanceof UserError
        ? reason.message
        : tCli('unexpected', { reason: reason instanceof Error ? reason.message : String(reason) });
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}
