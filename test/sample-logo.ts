import sharp from 'sharp';

/** A picture as someone chooses it in a form. */
export async function sampleLogoFile() {
  const picture = sharp({ create: { width: 40, height: 40, channels: 3, background: '#5b3f8c' } });
  return { name: 'logo.png', mimeType: 'image/png', buffer: await picture.png().toBuffer() };
}
