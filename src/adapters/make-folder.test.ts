import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

describe('a folder to make', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'annuaire-dossier-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('is made with those above it, with its rights, and made again without harm', async () => {
    const path = join(dir, 'a/b');
    makeFolder(path, 0o700);
    makeFolder(path, 0o700);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dir, 'a'))).mode & 0o777).toBe(0o700);
  });

  it('is refused where a file is in the way', async () => {
    await writeFile(join(dir, 'file'), '');
    expect(() => makeFolder(join(dir, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(dir, 'file/b'))).toThrow();
  });

  it.runIf(existsSync('/proc/self'))(
    'is refused, and not asked for without end, where no folder can be',
    () => {
      expect(() => makeFolder('/proc/annuaire/donnees')).toThrow('ENOENT');
    },
  );
});
