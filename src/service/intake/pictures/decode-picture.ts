import sharp from 'sharp';
import type { NumberedJob, WorkNews } from '../guarded-work.ts';

// The program of the process that decodes pictures, and nothing else: it knows no secret, no address, no database.

/** The longest side of what we keep. */
const keptSide = 512;

// Only the three loaders we accept exist in this process: an SVG or a PDF in disguise finds nothing to open it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

async function decode({ bytes, maxPixels }: DecodeJob): Promise<Decoded> {
  try {
    // What a browser draws whole is accepted: faults that only deserve a warning are drawn over by our own encoding.
    const webp = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', animated: false })
      .autoOrient()
      .resize({ width: keptSide, height: keptSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90, alphaQuality: 100, effort: 4 })
      .toBuffer();
    return { webp };
  } catch (reason) {
    return { fault: String(reason).includes('pixel limit') ? 'too-large' : 'unreadable' };
  }
}

const tell = (news: WorkNews<Decoded>) => process.send?.(news);

process.on('message', ({ number, job }: NumberedJob<DecodeJob>) => {
  tell({ kind: 'begun', number });
  void decode(job).then((result) => tell({ kind: 'done', number, result }));
});
// Whoever started us is gone: nobody else will ever ask.
process.on('disconnect', () => process.exit());
tell({ kind: 'ready' });

export interface DecodeJob {
  bytes: Uint8Array;
  maxPixels: number;
}

export type Decoded = { webp: Uint8Array } | { fault: 'too-large' | 'unreadable' };
