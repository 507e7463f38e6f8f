import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takePages } from './take-pages.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-pages-'));
  await mkdir(join(dir, 'notices'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('pages taken as they come', () => {
  it('are taken whole, once, before the program that writes them has ended', async () => {
    const taken: string[] = [];
    const site = {
      isFree: (path: string) => !taken.includes(path),
      write: (path: string) => void taken.push(path),
    };
    const program = new AbortController();
    const ended = once(program.signal, 'abort');
    const end = takePages(dir, site, ended);
    await writeFile(join(dir, 'notices', 'entiere.html'), '<html>Toute la page</html>');
    await writeFile(join(dir, 'notices', 'commencee.html'), '<html>Le début de la pa');
    await writeFile(join(dir, 'atom.xml'), '<feed/>');
    await vi.waitFor(() => expect(taken).toEqual(['notices/entiere.html']), { timeout: 5000 });
    await writeFile(join(dir, 'notices', 'commencee.html'), '<html>Le début de la page</html>\n');
    await vi.waitFor(() => expect(taken).toHaveLength(2), { timeout: 5000 });
    program.abort();
    await end;
    expect(taken).toEqual(['notices/entiere.html', 'notices/commencee.html']);
  });

  it('wait for no more once that program has failed', async () => {
    const site = { isFree: () => true, write: () => undefined };
    await takePages(join(dir, 'rien'), site, Promise.reject(new Error('en panne')));
  });
});
