import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPacking } from './shared-packing.ts';
import { pack, type Packed, type Piece } from './pack.ts';

let dir: string;
let pieces: Piece[];
const copy = {
  base: '/',
  siteUrl: 'https://exemple.org',
  files: new Set(['index.html']),
  scripts: new Map(),
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-copie-'));
  const file = join(dir, 'page.html');
  await writeFile(file, '<a href="/">Début</a>'.repeat(500));
  pieces = Array.from({ length: 300 }, (_, number): Piece => {
    if (number % 3 === 0) return { name: `${number}.txt`, content: `Texte ${number}` };
    return { name: `notices/${number}.html`, content: { as: 'page', file } };
  });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Everything packed by two threads, and how many were left for one of them. */
async function packAll(packing: ReturnType<typeof openPacking>) {
  const asked: (Packed | Promise<Packed>)[] = [];
  let promised = 0;
  for (const piece of pieces) {
    const one = packing.pack(piece);
    if (one instanceof Promise) promised += 1;
    asked.push(one);
    await othersTurn();
  }
  const packed: Packed[] = [];
  for (const one of asked) packed.push(await one);
  await packing.close();
  return { packed, promised };
}

it('what two threads pack is what one packs', async () => {
  const { packed, promised } = await packAll(openPacking(copy, { after: 20 }));
  expect(promised).toBeGreaterThan(10);
  for (const [place, piece] of pieces.entries()) {
    const { crc, size, bytes } = pack(piece, copy);
    const found = packed[place];
    expect({ ...found, bytes: Buffer.from(found?.bytes ?? []).toString('hex') }, piece.name).toEqual({
      ...{ crc, size },
      bytes: Buffer.from(bytes).toString('hex'),
    });
  }
  const [, page] = packed;
  expect(inflateRawSync(page?.bytes ?? Buffer.alloc(0)).toString()).toContain(
    '<a href="../index.html">Début',
  );
});

it('what was lost with its thread is packed all the same', async () => {
  const program = new URL('data:text/javascript,process.exit(1)');
  const { packed, promised } = await packAll(openPacking(copy, { after: 1, program }));
  expect(promised).toBeGreaterThan(0);
  expect(packed.map(({ crc }) => crc)).toEqual(pieces.map((piece) => pack(piece, copy).crc));
});

it('a file that cannot be read is told, whoever packs it', async () => {
  const gone: Piece = { name: 'a.html', content: { as: 'page', file: join(dir, 'nulle-part.html') } };
  const packing = openPacking(copy, { after: 1 });
  await expect(async () => packing.pack(gone)).rejects.toThrow('ENOENT');
  await packing.close();
});
