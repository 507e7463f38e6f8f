import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { constants, createGunzip } from 'node:zlib';

/**
 * The bytes of a file, unpacked when it is gzip whatever its name. A truncated or damaged archive gives all that
 * could be read, then `onDamage` is called once: what was read is still good.
 */
export async function* readMaybeGzip(
  path: string,
  onDamage: (reason: string) => void,
): AsyncGenerator<Buffer> {
  if (!(await startsWith(path, [0x1f, 0x8b]))) {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
    return;
  }
  // A lenient reader gives the end of a cut archive instead of dropping it; a strict one then says whether it was cut.
  let damage: string | undefined;
  try {
    yield* gunzip(path, { finishFlush: constants.Z_SYNC_FLUSH });
    for await (const _ of gunzip(path, {}));
  } catch (error) {
    damage = error instanceof Error ? error.message : String(error);
  }
  if (damage !== undefined) onDamage(damage);
}

async function* gunzip(path: string, options: { finishFlush?: number }): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const unpacked = createGunzip(options);
  file.on('error', (error) => unpacked.destroy(error));
  try {
    yield* file.pipe(unpacked) as AsyncIterable<Buffer>;
  } finally {
    file.destroy();
  }
}

async function startsWith(path: string, magic: readonly number[]): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(magic.length), 0, magic.length, 0);
    return magic.every((byte, index) => buffer[index] === byte);
  } finally {
    await file.close();
  }
}
