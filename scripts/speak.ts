/** Beside the results: standard output is for what another program may read. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Waits until a long report is out, so that a pipe never cuts it. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${text}\n`, () => resolve());
  });
}
