import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killNextChild } from '../../../test/kill-next-child.ts';
import { endOfOutput, startAstro } from './start-astro.ts';

it('tells why the pages could not be made, whatever the stack that follows', () => {
  const stack = Array.from({ length: 19 }, (_, frame) => `  ${String(frame).padStart(2)}: <unknown>`);
  const output = [
    '[ERROR] [vite] ✗ Build failed in 3.19s',
    '',
    'Caused by:',
    '    Tsconfig not found astro/tsconfigs/strictest',
    '',
    'Stack backtrace:',
    ...stack,
    '             at ./nptl/pthread_create.c:442:8',
    '  Stack trace:',
    '    at build (/app/node_modules/astro/build.js:1:1)',
    'Node.js v24.21.0',
  ];
  expect(endOfOutput(output.join('\n')).split('\n')).toEqual([
    '[ERROR] [vite] ✗ Build failed in 3.19s',
    'Caused by:',
    '    Tsconfig not found astro/tsconfigs/strictest',
  ]);
});

it('tells what to do about a file of Astro’s that is not there', async () => {
  const log = join(tmpdir(), `annuaire-astro-absent-${process.pid}.log`);
  const astro = startAstro({ NODE_OPTIONS: '--import=absent' }, log);
  await expect(astro.made()).rejects.toThrow(/absent.*npm ci/);
  await rm(log);
});

it('tells that it was killed, which it could not say itself', async () => {
  const log = join(tmpdir(), `annuaire-astro-${process.pid}.log`);
  killNextChild();
  const astro = startAstro({}, log);
  await expect(astro.made()).rejects.toThrow(/Astro.*SIGKILL.*mémoire/);
  await rm(log);
});
