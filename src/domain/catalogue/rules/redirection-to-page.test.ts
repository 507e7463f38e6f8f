import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry, sampleMiniSite, sampleTag } from '../../../../test/sample.ts';
import { redirectionToPage as rule } from './redirection-to-page.ts';

const found = (...redirections: string[]) =>
  findingsOf(rule, {
    entries: [
      sampleEntry('gimp', {
        redirections,
        tags: ['dessin'],
        licences: ['GPL-3.0-only'],
        plateformes: ['web'],
      }),
    ],
    tags: [sampleTag('dessin')],
    miniSites: [sampleMiniSite('atelier', ['gimp'])],
    editorial: { pages: [{ file: 'pages/equipe.md', corps: '' }], isPublic: false },
  }).map((finding) => finding.replace(/ : .*/, ''));

it('an old address of a page that the site makes is told, however it is written', () => {
  const taken = [
    '/recherche',
    '/notices.html',
    '/tags/dessin',
    '/licences/gpl-3.0-only.html',
    '/plateformes/%77eb',
    '/mini-sites/atelier',
    '/equipe',
    '/contribuer/merci',
    '/notices/lettre-a',
    '/notices/gimp/carte',
  ];
  expect(found(...taken)).toEqual(taken.map((_, index) => `notices/gimp.md redirections.${index}`));
});

it('an old address that the site has no page for is free', () => {
  expect(found('/logiciel/gimp', '/tags/peinture', '/mini-sites/ecole', '/contact')).toEqual([]);
});
