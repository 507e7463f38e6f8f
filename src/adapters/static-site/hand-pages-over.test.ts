import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-pages-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Runs a program as Astro is run; what it handed over, and how it ended. */
async function run(program: string, isHeard = true) {
  const handing = new URL('./hand-pages-over.ts', import.meta.url).href;
  const script = `import fs from 'node:fs'; const { promises } = fs;
    const at = (path) => new URL(path, ${JSON.stringify(`${pathToFileURL(dir).href}/`)}); ${program}`;
  const child = spawn(process.execPath, ['--import', handing, '--input-type=module', '-e', script], {
    env: { ...process.env, OUT_DIR: join(dir, 'out') },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const pages: [string, string][] = [];
  child.on('message', ({ path, page }: { path: string; page: Uint8Array }) => {
    pages.push([path, Buffer.from(page).toString('utf8')]);
  });
  const ended = once(child, isHeard ? 'close' : 'exit');
  if (!isHeard) child.disconnect();
  const [code] = (await ended) as [number];
  return { pages, code };
}

describe('pages handed over to the build', () => {
  it('come as they are written, by their paths, and leave nothing on the disk', async () => {
    const { pages, code } = await run(`
      await promises.writeFile(at('out/notices/a%20b.html'), Buffer.from('<p>é</p>'));
      await promises.writeFile(at('out/index.html'), Buffer.from('accueil'));
      process.exit(0);`);
    expect({ pages, code }).toEqual({
      pages: [
        ['notices/a b.html', '<p>é</p>'],
        ['index.html', 'accueil'],
      ],
      code: 0,
    });
    expect(existsSync(join(dir, 'out'))).toBe(false);
  });

  it('are those of the cache too, whose own files stay on the disk', async () => {
    const { pages, code } = await run(`
      for (let time = 0; time < 2; time += 1) await promises.mkdir(at('cache/'), { recursive: true });
      await promises.writeFile(at('cache/a.html'), Buffer.from('gardée'));
      await promises.mkdir(at('out/'), { recursive: true });
      await promises.copyFile(at('cache/a.html'), at('out/a.html'));
      await promises.copyFile(at('cache/a.html'), at('out/a.txt'));
      await promises.writeFile(at('out/b.css'), 'p{}');`);
    expect({ pages, code }).toEqual({ pages: [['a.html', 'gardée']], code: 0 });
    const texts = ['cache/a.html', 'out/a.txt', 'out/b.css'].map((path) => readFile(join(dir, path), 'utf8'));
    expect(await Promise.all(texts)).toEqual(['gardée', 'gardée', 'p{}']);
  });

  it('are a failure for the program once nobody takes them', async () => {
    const page = `await promises.writeFile(at('out/a.html'), Buffer.alloc(100000));`;
    const { code } = await run(`while (true) { ${page} }`, false);
    expect(code).toBe(1);
  });
});
