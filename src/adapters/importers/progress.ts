/**
 * Tells a person that long work goes on: a line that rewrites itself on a terminal, else one line every thousand.
 * @param say makes the sentence for a count
 */
export function createProgress(
  stream: { isTTY?: boolean; write: (text: string) => unknown },
  say: (count: number) => string,
): { step: (count: number) => void; end: () => void } {
  const every = stream.isTTY === true ? 100 : 1000;
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
