import { parseArgs, type ParseArgsConfig } from 'node:util';
import { anyOf } from '#i18n/format.ts';
import { UserError } from '#i18n/user-error.ts';
import { tCli } from '#words/cli.ts';

/**
 * What follows the name of a command, as Node reads it.
 * @param usage how the command is written, when there is more to say than its options
 * @throws UserError naming the option that is unknown or lacks its value, or the word that is not expected, and the
 *   options there are
 */
export function readOptions<Config extends ParseArgsConfig>(config: Config, ...usage: string[]) {
  try {
    return parseArgs(config);
  } catch (reason) {
    const { code, message } = reason as NodeJS.ErrnoException;
    const options = anyOf(Object.keys(config.options ?? {}).map((name) => `--${name}`));
    const fault =
      code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL'
        ? tCli('unexpected-word', { word: /'(.*)'/s.exec(message)?.[1] ?? '', options })
        : tCli('bad-option', { option: /-[\w-]+/.exec(message)?.[0] ?? '', options });
    throw new UserError([fault, ...usage].join('\n'));
  }
}
