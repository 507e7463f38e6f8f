import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pictogramNames } from '#domain/pictograms.ts';
import { pictogramCss } from './pictograms.ts';

describe('pictograms', () => {
  it('are drawn for the names that are asked, once each, and for no other', () => {
    const css = pictogramCss(['cle', 'photo', 'cle']);
    expect(css.match(/\[data-pictogram=[a-z-]+\]/g)).toEqual([
      '[data-pictogram=cle]',
      '[data-pictogram=photo]',
    ]);
  });

  it('leave a page without any as it is', () => {
    expect(pictogramCss([])).toBe('');
  });

  it.each(pictogramNames)(
    'draw « %s » inside the square, with nothing that an address or a style ends on',
    (name) => {
      const address = /url\("([^"]+)"\)/.exec(pictogramCss([name]))?.[1] ?? '';
      expect(address).not.toMatch(/[<>#\\]/);
      const path = /d='([^']+)'/.exec(address)?.[1] ?? '';
      const corners = [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].flatMap(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      expect(corners.length).toBeGreaterThan(0);
      expect(corners.filter((place) => place < 1.5 || place > 22.5)).toEqual([]);
    },
  );

  it('weigh little together, so that a home page may show fifteen', () => {
    expect(brotliCompressSync(pictogramCss(pictogramNames)).length).toBeLessThan(4000);
    expect(brotliCompressSync(pictogramCss(pictogramNames.slice(0, 15))).length).toBeLessThan(2000);
  });
});
