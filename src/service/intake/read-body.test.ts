import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BodyError, bodyMaxBytes, readBody } from './read-body.ts';

async function* parts(count: number, bytes: number, betweenMs = 0) {
  for (let index = 0; index < count; index++) {
    if (betweenMs > 0) await sleep(betweenMs);
    yield new Uint8Array(bytes).fill(index);
  }
}

describe('the body of a request', () => {
  it('is whole, in order', async () => {
    expect(await readBody(parts(3, 2))).toEqual({ bytes: Buffer.from([0, 0, 1, 1, 2, 2]), cut: false });
    expect(await readBody(null)).toEqual({ bytes: new Uint8Array(), cut: false });
  });

  it('is cut where it is too long, and read on so that our answer can be heard', async () => {
    let read = 0;
    const count = async function* () {
      for await (const part of parts(5, 1024 * 1024)) {
        read += part.byteLength;
        yield part;
      }
    };
    const { bytes, cut } = await readBody(count());
    expect({ length: bytes.byteLength, cut, read }).toEqual({
      length: bodyMaxBytes,
      cut: true,
      read: 5 * 1024 * 1024,
    });
  });

  it('is not read for ever', async () => {
    let read = 0;
    const endless = async function* () {
      for (;;) yield await Promise.resolve(new Uint8Array((read += 1) && 1024 * 1024));
    };
    expect((await readBody(endless())).cut).toBe(true);
    expect(read).toBeLessThan(30);
  });

  it('must come in time, however it comes', async () => {
    await expect(readBody(parts(1000, 1, 5), 50)).rejects.toThrow(BodyError);
    const silent = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) };
    await expect(readBody(silent, 20)).rejects.toThrow(BodyError);
    const broken = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('reset')) }) };
    await expect(readBody(broken)).rejects.toThrow(BodyError);
  });
});
