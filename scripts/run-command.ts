import { systemRefusal } from '#adapters/system-refusal.ts';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import { print } from './speak.ts';

/**
 * Runs a command line and sets the exit code it gives; asked for help, says how it is written and does nothing. What it
 * throws becomes one sentence, never a stack trace: a `UserError` is a message for the person, what the system refuses
 * names the place, anything else is a fault of ours.
 */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
  // A pager is left, a terminal is closed: what is said goes unheard, and the work goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    process.exitCode = isHelpAsked(process.argv.slice(2)) ? await help(usage) : await command();
  } catch (reason) {
    process.stderr.write(`${sentenceOf(reason)}\n`);
    process.exitCode = 1;
  }
}

function isHelpAsked(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

async function help(usage: string): Promise<number> {
  await print(usage);
  return 0;
}

function sentenceOf(reason: unknown): string {
  if (reason instanceof UserError) return reason.message;
  const refusal = systemRefusal(reason);
  const { code, syscall = '', path } = reason as NodeJS.ErrnoException;
  if (refusal !== undefined && path !== undefined)
    return tCli(`system.${refusal}`, { path, code: code === '' || code === undefined ? syscall : code });
  // What the system says of a file already open has no path.
  if (refusal === 'full') return tCli('system.no-room');
  return tCli('unexpected', { reason: reason instanceof Error ? reason.message : String(reason) });
}
