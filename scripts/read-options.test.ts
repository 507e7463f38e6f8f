import { describe, expect, it } from 'vitest';
import { readOptions } from './read-options.ts';

const options = { format: { type: 'string', default: 'terminal' }, write: { type: 'boolean' } } as const;

describe(readOptions, () => {
  it('reads what a command is given, with what stands in for the rest', () => {
    expect(readOptions({ args: ['--write'], options }).values).toEqual({ format: 'terminal', write: true });
  });

  it.each([
    [['--fromat', 'json'], '--fromat'],
    [['--format'], '--format'],
  ])('names what cannot be read in %s, and the options there are', (args, option) => {
    expect(() => readOptions({ args, options }, 'Usage : …')).toThrow(
      `L’option « ${option} » n’existe pas, ou il lui manque sa valeur. Les options sont : --format ou --write.\nUsage : …`,
    );
  });

  it('names what is no option', () => {
    expect(() => readOptions({ args: ['notices/gimp.md'], options })).toThrow(
      'Rien n’est fait de « notices/gimp.md » ici. Les options sont : --format ou --write.',
    );
  });
});
