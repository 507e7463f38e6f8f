import { describe, expect, it } from 'vitest';
import {
  isWorthFinding,
  lastChange,
  sitemap,
  sitemapCount,
  sitemapIndex,
  sitemapSize,
} from '#views/data/sitemap.ts';
import { sampleEntry, sampleSite } from '../../../test/sample.ts';

const site = sampleSite();

describe('the sitemap', () => {
  it.each([
    ['<meta name="robots" content="noindex" />', false],
    ['<meta name="robots" content="noindex">', false],
    ['<meta name="description" content="noindex">', true],
  ])('leaves out the pages that say so: %s', (html, expected) => {
    expect(isWorthFinding(html)).toBe(expected);
  });

  it('dates a notice by its last change', () => {
    const dates = { date_creation: '2026-01-01', date_modification: '2026-02-01' };
    expect(lastChange(sampleEntry('krita', dates))).toBe('2026-02-01');
    expect(sitemap([{ path: '/notices/krita.html', lastmod: '2026-02-01' }], 1, site)).toContain(
      '<loc>https://exemple.org/annuaire/notices/krita.html</loc><lastmod>2026-02-01</lastmod>',
    );
  });

  it('is cut so that every address is in one file', () => {
    const pages = Array.from({ length: 2 * sitemapSize + 1 }, (_, index) => ({ path: `/p${index}.html` }));
    expect(sitemapCount(pages)).toBe(3);
    expect(sitemapIndex(pages, site).match(/<loc>[^<]+<\/loc>/g)).toEqual([
      '<loc>https://exemple.org/annuaire/sitemap-1.xml</loc>',
      '<loc>https://exemple.org/annuaire/sitemap-2.xml</loc>',
      '<loc>https://exemple.org/annuaire/sitemap-3.xml</loc>',
    ]);
    const counts = [1, 2, 3].map((number) => sitemap(pages, number, site).match(/<loc>/g)?.length);
    expect(counts).toEqual([sitemapSize, sitemapSize, 1]);
  });

  it('has one file even when there is nothing', () => {
    expect(sitemapCount([])).toBe(1);
  });
});
