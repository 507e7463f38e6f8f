import { sentLogoMaxBytes } from '#domain/notice/logo-limits.ts';
import { pictureType } from '#adapters/logos/picture-type.ts';
import { createGuardedWork } from '../guarded-work.ts';
import type { DecodeJob, Decoded } from './decode-picture.ts';
import { startDecoder } from './decoder-process.ts';
import { readPictureHeader } from './picture-header.ts';

/** The largest picture that is opened. */
const maxSide = 4096;
const maxPixels = 4_000_000;

/**
 * Makes what turns an uploaded logo into a picture of our own making: WebP within 512 × 512, without metadata, without
 * whatever hid behind it. Its header is read first; what is left is decoded one at a time, in a process of its own,
 * which is killed when it takes too long or too much memory.
 */
export function createLogoReader(options: Partial<LogoReaderOptions> = {}): LogoReader {
  const {
    deadlineMs = 2000,
    memoryMb = defaultMemoryMb,
    maxWaiting = 8,
    idleMs = 60_000,
    told = () => undefined,
  } = options;
  const work = createGuardedWork<DecodeJob, Decoded>({
    start: (listener) => startDecoder(listener, memoryMb),
    places: 1,
    kept: 0,
    deadlineMs,
    startMs: 10_000,
    idleMs,
    maxWaiting,
    maxWaitMs: 20_000,
  });
  return {
    read: async (bytes) => {
      const fault = judgeHeader(bytes);
      if (fault !== undefined) return { fault };
      const answer = await work.run({ bytes, maxPixels });
      if (answer.outcome !== 'done') {
        told(answer.outcome);
        // It overran its time or its memory: no logo does.
        const guilty = answer.outcome === 'overrun' || answer.outcome === 'crashed';
        return { fault: guilty ? 'logo-illisible' : 'logo-plus-tard' };
      }
      const decoded = answer.result;
      if ('fault' in decoded)
        return { fault: decoded.fault === 'too-large' ? 'logo-trop-grand' : 'logo-illisible' };
      // The process opened hostile bytes: what it gives back is looked at like anything from outside.
      const { webp } = decoded;
      const sound =
        webp instanceof Uint8Array && webp.byteLength <= sentLogoMaxBytes && pictureType(webp) === 'webp';
      return sound ? { webp } : { fault: 'logo-illisible' };
    },
    stop: work.stop,
  };
}

/** What can be said of a picture without opening it: the code of the sentence that says why not. */
function judgeHeader(bytes: Uint8Array): LogoFault | undefined {
  if (bytes.byteLength > sentLogoMaxBytes) return 'logo-trop-gros';
  if (looksLikeSvg(bytes)) return 'logo-svg';
  const header = readPictureHeader(bytes);
  if (header === undefined) return 'logo-type';
  if (header.size === undefined) return 'logo-illisible';
  const { width, height } = header.size;
  return Math.max(width, height) > maxSide || width * height > maxPixels ? 'logo-trop-grand' : undefined;
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml|<!doctype svg|<!--|<svg)/i.test(new TextDecoder().decode(bytes.subarray(0, 300)));
}

/** Some 590 MB are addresses that Node 24 sets aside and hardly uses; the largest picture we open needs 100 more. */
const defaultMemoryMb = 900;

export type LogoFault =
  'logo-trop-gros' | 'logo-svg' | 'logo-type' | 'logo-trop-grand' | 'logo-illisible' | 'logo-plus-tard';

export type LogoRead = { webp: Uint8Array; fault?: undefined } | { fault: LogoFault; webp?: undefined };

export interface LogoReader {
  /** The picture, or the code of the sentence that says why not. */
  read: (bytes: Uint8Array) => Promise<LogoRead>;
  /** Ends the process, if one runs. */
  stop: () => void;
}

export interface LogoReaderOptions {
  deadlineMs: number;
  /** Of everything the process allocates, its own code included. */
  memoryMb: number;
  /** How many may wait for their turn. */
  maxWaiting: number;
  idleMs: number;
  /** Hears of each picture that got no answer from the process, for the log. */
  told: (outcome: 'overrun' | 'crashed' | 'busy' | 'unopened') => void;
}
