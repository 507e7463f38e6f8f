import { parseArgs, type ParseArgsConfig } from 'node:util';
import { anyOf } from '#i18n/format.ts';
import { UserError } from '#i18n/user-error.ts';
import { tCli } from '#words/cli.ts';

/**
 * What follows the name of a command, as Node reads it.
 * @param usage how the command is written, when there is more to say than its options
 * @throws UserError naming the option that is unknown or lacks its value, and those there are
 */
export function readOptions<Config extends ParseArgsConfig>(config: Config, ...usage: string[]) {
  try {
    return parseArgs(config);
  } catch (reason) {
    const option = /-[\w-]+/.exec((reason as Error).message)?.[0] ?? '';
    const options = anyOf(Object.keys(config.options ?? {}).map((name) => `--${name}`));
    throw new UserError([tCli('bad-option', { option, options }), ...usage].join('\n'));
  }
}
