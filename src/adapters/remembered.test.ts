import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recall, remember } from './remembered.ts';

let dir: string;
const file = () => join(dir, 'mémoire');
const value = new Map([['gimp', { at: 1, tags: ['dessin'] }]]);
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-mémoire-'));
  await remember(file(), 'essai 1', value);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('what is remembered', () => {
  it('comes back as it was', async () => {
    expect(await recall(file(), 'essai 1')).toEqual(value);
  });

  it.each([
    ['cut short', () => truncate(file(), 60)],
    ['empty', () => truncate(file(), 0)],
    ['longer', () => appendFile(file(), 'x')],
    ['gone', () => rm(file())],
    [
      'wrong by one letter',
      async () => {
        const text = await readFile(file(), 'latin1');
        await writeFile(file(), text.replace('dessin', 'dassin'), 'latin1');
      },
    ],
  ])('is forgotten once %s', async (_, spoil) => {
    await spoil();
    expect(await recall(file(), 'essai 1')).toBeUndefined();
  });

  it('is forgotten when another form of it is wanted', async () => {
    expect(await recall(file(), 'essai 2')).toBeUndefined();
  });
});
