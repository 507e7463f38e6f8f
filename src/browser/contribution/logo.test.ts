import { describe, expect, it } from 'vitest';
import { judgeLogo } from './logo.ts';

describe(judgeLogo, () => {
  const file = { name: 'logo.png', type: 'image/png', size: 1000 };

  it('lets a light raster image through', () => {
    expect(judgeLogo(file)).toBeUndefined();
  });

  it('says what to choose instead of an SVG, another file, or a heavy image', () => {
    expect(judgeLogo({ ...file, name: 'logo.svg', type: '' })).toContain('SVG');
    expect(judgeLogo({ ...file, type: 'image/svg+xml' })).toContain('SVG');
    expect(judgeLogo({ ...file, name: 'a.pdf', type: 'application/pdf' })).toContain('PNG');
    expect(judgeLogo({ ...file, size: 2_000_000 })).toContain('1 Mo');
  });
});
