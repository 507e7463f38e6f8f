import { executeGit } from './execute-git.ts';
import type { GitAnswer, GitQuestion } from './git-process.ts';

// The program of the small process that runs git; it ends when its line to the service does.

process.on('message', (message) => {
  const { id, command } = message as GitQuestion;
  void executeGit(command).then((end) => process.send?.({ id, end } satisfies GitAnswer));
});
