import { expect, it, vi } from 'vitest';
import { killNextChild } from '../../../test/kill-next-child.ts';
import { buildTextIndex } from './build-index.ts';

it('tells that Pagefind was killed, which says nothing itself, and starts it again the next time', async () => {
  killNextChild();
  await expect(buildTextIndex([], 'une version')).rejects.toThrow(/Pagefind.*SIGKILL.*mémoire/);
  // Where its interface finds the pipe broken first, it prints so; in a build, the thread it speaks to keeps that to itself.
  vi.clearAllMocks();
  expect((await buildTextIndex([], 'une version')).has('pagefind.js')).toBe(true);
});
