import { parentPort, workerData } from 'node:worker_threads';
import type { OfflineCopy } from './offline-page.ts';
import { pack, type Piece } from './pack.ts';

/** Packs what it is given, in that order. What fails ends it: who asked packs it, and meets the same failure. */
parentPort?.on('message', (piece: Piece) => {
  const packed = pack(piece, workerData as OfflineCopy);
  // What is sent is all the memory that bytes are a part of.
  parentPort?.postMessage({ ...packed, bytes: Uint8Array.from(packed.bytes) });
});
