import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pictogramNames, type PictogramName } from '#domain/pictograms.ts';
import { sampleVocabulary } from '../../test/sample.ts';
import { everyNeedCss, needPictograms, pictogramCss } from './pictograms.ts';

const ink = '#5b3f8c';
const drawLinks = (links: readonly PictogramName[]) => pictogramCss({ links, ink });

describe('pictograms', () => {
  it('are drawn for the names that are asked, once each, and for no other', () => {
    const css = drawLinks(['cle', 'photo', 'cle']);
    expect(css.match(/\[data-pictogram=[a-z-]+\]/g)).toEqual([
      '[data-pictogram=cle]',
      '[data-pictogram=photo]',
    ]);
  });

  it('leave a page without any as it is', () => {
    expect(drawLinks([])).toBe('');
  });

  it.each(pictogramNames)(
    'draw « %s » inside the square, with nothing that an address or a style ends on',
    (name) => {
      const address = /url\("([^"]+)"\)/.exec(drawLinks([name]))?.[1] ?? '';
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
    expect(brotliCompressSync(drawLinks(pictogramNames)).length).toBeLessThan(4000);
    expect(brotliCompressSync(drawLinks(pictogramNames.slice(0, 15))).length).toBeLessThan(2000);
  });

  const vocabulary = sampleVocabulary({
    tags: [
      { slug: 'courriel', label: 'Courriel', besoin: 'écrire', pictogramme: 'lettre' },
      { slug: '3d', label: '3D', besoin: 'dessiner en 3D', pictogramme: 'cube' },
      { slug: 'sans', label: 'Sans dessin', besoin: 'rien' },
    ].map((tag) => ({ description: '', synonymes: [], ...tag })) as never,
  });

  it('stand for the logo of a card by the need it answers first, when that need is drawn', () => {
    const card = (need: string | undefined, logo?: string) => ({ need, logo });
    const cards = [
      card('courriel'),
      card('3d', '/logos/x.svg'),
      card('sans'),
      card(undefined),
      card('courriel'),
    ];
    expect(needPictograms({ vocabulary }, cards)).toEqual([['courriel', 'lettre']]);
  });

  it('hide the letters they stand for, and leave those of other needs', () => {
    const css = everyNeedCss({ vocabulary }, ink);
    expect(css).toContain('[data-need="courriel"]{--letters:transparent');
    expect(css).toMatch(/\[data-need="3d"\]\{--letters:transparent;--p:url\("data:[^"#]+stroke='%235b3f8c'/);
    expect(css).not.toContain('sans');
    expect(css).not.toContain('data-pictogram');
  });

  it('are drawn once where a link and a need share one', () => {
    const css = pictogramCss({ links: ['lettre'], needs: [['courriel', 'lettre']], ink });
    expect(css.match(/--p:url/g)).toHaveLength(1);
  });
});
