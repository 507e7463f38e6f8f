import { describe, expect, it } from 'vitest';
import { sitemap, sitemapCount, sitemapIndex, sitemapPages, sitemapSize } from '#views/data/sitemap.ts';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from '../../../test/sample.ts';

const site = sampleSite();
const paths = (...args: Parameters<typeof sitemapPages>) => sitemapPages(...args).map(({ path }) => path);

describe('the sitemap', () => {
  it('lists fixed pages, notices with their date, tags that lead somewhere, licences and platforms', () => {
    const catalogue = sampleCatalogue(
      [
        sampleEntry('krita', {
          tags: ['dessin'],
          date_creation: '2026-01-01',
          date_modification: '2026-02-01',
        }),
      ],
      {
        tags: [sampleTag('dessin'), sampleTag('vide')],
        alternatives: [{ slug: 'photoshop', nom: 'Photoshop', alias: [], tags: [] }],
      },
    );
    expect(sitemapPages(catalogue, ['/'])).toContainEqual({
      path: '/notices/krita.html',
      lastmod: '2026-02-01',
    });
    expect(paths(catalogue, ['/', '/tags.html'])).toEqual(
      expect.arrayContaining([
        '/',
        '/tags.html',
        '/tags/dessin.html',
        '/alternatives/photoshop.html',
        '/licences/mit.html',
        '/plateformes/gnu-linux.html',
      ]),
    );
    expect(paths(catalogue, [])).not.toContain('/tags/vide.html');
  });

  it('lists the pages of a long tag and the letters of a long list', () => {
    const entries = Array.from({ length: 2001 }, (_, index) =>
      sampleEntry(`n${index}`, { tags: ['dessin'], nom: `N ${index}` }),
    );
    const listed = paths(sampleCatalogue(entries, { tags: [sampleTag('dessin')] }), []);
    expect(listed).toContain('/notices/lettre-n.html');
    expect(listed).toContain('/tags/dessin/2.html');
    expect(listed).toContain('/tags/dessin/21.html');
    expect(listed).not.toContain('/tags/dessin/22.html');
    expect(new Set(listed).size).toBe(listed.length);
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
