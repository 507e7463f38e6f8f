import { Worker } from 'node:worker_threads';

/**
 * Asks a thread one thing.
 * @param program what it runs: it answers with one message
 * @param execArgv what Node is told for it: without the module of our language, it has no words
 * @throws what ended it before it answered
 */
export function askThread<Answer>(
  program: URL,
  workerData: unknown,
  execArgv: readonly string[] = [],
): Promise<Answer> {
  // What its libraries print of a fault, stack and all, is for nobody: the answer tells it, or the error.
  const thread = new Worker(program, { workerData, execArgv: [...execArgv], stderr: true });
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', () => {
    reject(new Error(`${program.href}: ended without an answer`));
  });
  return promise;
}
