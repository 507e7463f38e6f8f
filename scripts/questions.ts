import { createInterface } from 'node:readline/promises';
import { labelled } from '#i18n/format.ts';
import { UserError } from '#i18n/user-error.ts';
import { tCli } from '#words/cli.ts';

/** Questions to whoever types the command, or to what is piped into it: one line each, without the spaces around it. */
export function openQuestions(): Questions {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Lines that are piped in come all at once: they wait here for their question.
  const answers = terminal[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      const prompt = labelled(question, '');
      terminal.setPrompt(prompt);
      // What is piped in may have ended long before its last question.
      if (process.stdin.isTTY) terminal.prompt();
      else process.stdout.write(prompt);
      const answer = await answers.next();
      if (answer.done) throw new UserError(`\n${tCli('cancelled')}`);
      return answer.value.trim();
    },
    close: () => terminal.close(),
  };
}

export interface Questions {
  /** @throws UserError when the person leaves: Ctrl-C, Ctrl-D, the end of what is piped in */
  ask: (question: string) => Promise<string>;
  close: () => void;
}
