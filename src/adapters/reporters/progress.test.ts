import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function watch(isTTY: boolean, counts: readonly number[]): string {
  let written = '';
  const { step, end } = createProgress(
    { isTTY, write: (text) => (written += text) },
    (count) => `${count} lues`,
  );
  counts.forEach(step);
  end();
  return written;
}

test('a pipe gets a line each thousand, and nothing for short work', () => {
  expect(watch(false, [1, 999])).toBe('');
  expect(watch(false, [999, 1000, 1001, 2016])).toBe('1000 lues\n2016 lues\n');
});

test('a terminal gets one line that is wiped in the end', () => {
  expect(watch(true, [50, 100, 250])).toBe('\r100 lues\r250 lues\r\u001B[K');
});
