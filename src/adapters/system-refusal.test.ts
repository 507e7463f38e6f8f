import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemRefusal } from './system-refusal.ts';

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (reason) {
    return reason;
  }
};

it('knows a disk that is full from a place that is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'refusal-'));
  expect(systemRefusal({ code: 'ENOSPC' })).toBe('full');
  // As `rmSync` says it of a disk that is read-only.
  expect(systemRefusal({ code: '', syscall: 'rm' })).toBe('refused');
  expect(systemRefusal(thrownBy(() => readFileSync(folder)))).toBe('refused');
  expect(systemRefusal(thrownBy(() => readFileSync(join(folder, 'absent'))))).toBe('refused');
});

it.each([new Error('ENOSPC'), { code: 'ECONNRESET' }, undefined, null])('takes %o for none', (reason) => {
  expect(systemRefusal(reason)).toBeUndefined();
});
