import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWriting, type Writing } from './shared-writing.ts';

let dir: string;
let writing: Writing;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-fils-'));
  writing = openWriting({
    draft: join(dir, 'brouillon'),
    cacheFile: join(dir, 'cache.sqlite'),
    twins: 'best',
  });
});
afterEach(async () => {
  await writing.close();
  await rm(dir, { recursive: true, force: true });
});

const textOf = (number: number) => `<p>Page ${number}</p>`.repeat(200);

describe('files written from two threads', () => {
  it('are all there once that is settled, with their twins', async () => {
    const names = Array.from({ length: 300 }, (_, number) => `dossier-${number % 7}/${number}.html`);
    for (const [number, name] of names.entries())
      writing.write(name, new TextEncoder().encode(textOf(number)));
    writing.write('logo.png', Buffer.from('image'));
    await writing.settled();
    for (const [number, name] of names.entries()) {
      const read = (end: string) => readFile(join(dir, 'brouillon', `${name}${end}`));
      const texts = [
        await read(''),
        brotliDecompressSync(await read('.br')),
        gunzipSync(await read('.gz')),
      ].map(String);
      expect(new Set(texts)).toEqual(new Set([textOf(number)]));
    }
    expect(await readdir(join(dir, 'brouillon'))).toHaveLength(8);
  });

  it('have no twins where nobody would ask for them', async () => {
    const draft = join(dir, 'relu');
    const alone = openWriting({ draft, cacheFile: join(dir, 'cache.sqlite'), twins: 'none' });
    for (const number of [1, 2, 3]) alone.write(`${number}.html`, new TextEncoder().encode(textOf(number)));
    await alone.settled();
    await alone.close();
    expect((await readdir(draft)).sort()).toEqual(['1.html', '2.html', '3.html']);
  });

  it('that are lost with their thread are told: nobody waits for it', async () => {
    const lame = openWriting({
      ...{ draft: join(dir, 'brouillon'), cacheFile: join(dir, 'cache.sqlite'), twins: 'best' },
      program: new URL('data:text/javascript,process.exit(1)'),
    });
    lame.write('a.html', new TextEncoder().encode(textOf(1)));
    await expect(lame.settled()).rejects.toThrow();
    await lame.close();
  });

  it('that cannot be written are told when that is settled', async () => {
    await writeFile(join(dir, 'brouillon'), 'un fichier');
    writing.write('a/b.html', new TextEncoder().encode(textOf(1)));
    const told = await writing.settled().catch((reason: unknown) => reason as NodeJS.ErrnoException);
    expect(told?.message).toMatch(/ENOTDIR|EEXIST/);
    // By which a command knows that the place is refused, or the disk full.
    expect(told?.code).toMatch(/ENOTDIR|EEXIST/);
    expect(told?.path).toContain('brouillon');
    await expect(writing.settled()).rejects.toThrow();
  });
});
