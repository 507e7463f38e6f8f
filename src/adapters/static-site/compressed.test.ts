import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCompressed } from './compressed.ts';

const day = 24 * 3600 * 1000;
const bytes = (text: string) => new TextEncoder().encode(text);
const text = bytes('Un texte.');
const br = new Uint8Array(brotliCompressSync(text));
const gz = new Uint8Array(gzipSync(text));

describe('texts compressed at earlier builds', () => {
  let dir = '';
  let file = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'annuaire-comprime-'));
    file = join(dir, 'cache', 'compressed.sqlite');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));
  const keepOne = (now = Date.now()) => {
    const kept = openCompressed(file, now);
    kept.keep(text, 'br 9', { br, gz });
    kept.close();
  };
  const isKept = (how = 'br 9', now = Date.now()) => {
    const kept = openCompressed(file, now);
    const found = kept.find(text, how);
    kept.close();
    return found !== undefined;
  };

  it('are found by what they hold and how they were compressed', () => {
    keepOne();
    const kept = openCompressed(file);
    expect(kept.find(text, 'br 9')).toMatchObject({ br, gz });
    expect(kept.find(text, 'br 10')).toBeUndefined();
    expect(kept.find(bytes('Un texte !'), 'br 9')).toBeUndefined();
    kept.close();
  });

  it('are forgotten when no build wanted them for a month, and not before', () => {
    const start = Date.now();
    keepOne(start);
    for (const days of [20, 40, 60]) expect(isKept('br 9', start + days * day)).toBe(true);
    expect(isKept('br 10', start + 100 * day)).toBe(false);
    expect(isKept('br 9', start + 100 * day)).toBe(false);
  });

  it('are made again over a file that is no cache', async () => {
    keepOne();
    await writeFile(file, 'Ceci n’est pas une base. '.repeat(1000));
    expect(isKept()).toBe(false);
    keepOne();
    expect(isKept()).toBe(true);
  });

  it.each([
    ['a byte is wrong', 'UPDATE compressed SET br = zeroblob(length(br))'],
    [
      'they are those of another text',
      "UPDATE compressed SET gz = x'1f8b08000000000000030300000000000000000000'",
    ],
    ['the table is of another version', 'ALTER TABLE compressed RENAME COLUMN br TO brotli'],
  ])('are made again when %s', (_, spoil) => {
    keepOne();
    const database = new DatabaseSync(file);
    database.exec(spoil);
    database.close();
    expect(isKept()).toBe(false);
    keepOne();
    expect(isKept()).toBe(true);
  });

  it('are done without where nothing can be kept', async () => {
    await writeFile(join(dir, 'cache'), '');
    keepOne();
    expect(isKept()).toBe(false);
  });

  it('are shared by two builds at once', () => {
    const both = [openCompressed(file), openCompressed(file)];
    for (const kept of both) kept.keep(text, 'br 9', { br, gz });
    for (const kept of both) kept.close();
    expect(isKept()).toBe(true);
  });
});
