/**
 * Tells a person that long work goes on: a line that rewrites itself on a terminal, else one line every thousand.
 * @param say makes the sentence for a count
 * @param steps how many steps between two messages, on a terminal and elsewhere
 */
export function createProgress(
  stream: { isTTY?: boolean; write: (text: string) => unknown },
  say: (count: number) => string,
  steps: { terminal: number; log: number } = { terminal: 100, log: 1000 },
): { step: (count: number) => void; end: () => void } {
  const every = stream.isTTY === true ? steps.terminal : steps.log;
  let told = 0;
  let shown = false;
  return {
    step: (count) => {
      if (Math.floor(count / every) === Math.floor(told / every)) return;
      told = count;
      shown = true;
      stream.write(stream.isTTY === true ? `\r${say(count)}` : `${say(count)}\n`);
    },
    end: () => {
      if (shown && stream.isTTY === true) stream.write('\r\u001B[K');
    },
  };
}
