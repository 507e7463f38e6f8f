import { expect, it } from 'vitest';
import { sampleCatalogue, sampleEntry, sampleMiniSite, sampleSite, sampleTag } from '../../test/sample.ts';
import { noticePages } from './notice-page.ts';

it('shows of a notice nothing that JSON would lose, which is what its key is of and Astro is handed', () => {
  const entry = sampleEntry(
    'plume',
    {
      date_creation: '2025-01-01',
      date_modification: '2025-02-01',
      logo: { src: 'plume.svg' },
      site_web: 'https://plume.exemple.org',
      plateformes: ['gnu-linux', 'web'],
      langues: ['fr'],
      alternative_a: ['Photoshop'],
      tags: ['dessin'],
      createurices: ['Ana'],
    },
    'Écrire.\n',
  );
  const catalogue = sampleCatalogue([entry, sampleEntry('calame', { tags: ['dessin'] })], {
    tags: [sampleTag('dessin')],
  });
  const page = noticePages({
    catalogue,
    miniSites: [sampleMiniSite('debuter', ['plume'])],
    site: sampleSite(),
    releases: new Map([['plume', { date: '2026-01-02', number: '2.0', source: 'debian' }]]),
  })(entry);
  expect(page.view.related).toHaveLength(1);
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});
