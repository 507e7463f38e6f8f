import { cliMessages } from '#words/cli.ts';
import { SpokenFault } from '#i18n/spoken-fault.ts';
import { createTranslate } from '#i18n/translate.ts';

const t = createTranslate(cliMessages);

/**
 * Runs a command line and sets the exit code it gives. What it throws becomes one sentence, never a stack trace:
 * a `SpokenFault` is a message for the person, anything else is a fault of ours, named.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (reason) {
    const message =
      reason instanceof SpokenFault
        ? reason.message
        : t('unexpected', { reason: reason instanceof Error ? reason.message : String(reason) });
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}
