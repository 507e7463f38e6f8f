import { describe, expect, it } from 'vitest';
import { repairAddress, repairLinks } from '#domain/links/repair.ts';
import { createLinksReport } from '#domain/links/report.ts';

const repaired = (url: string, target: string) => repairAddress({ url, target, state: 'attention' });

describe('repairing an address', () => {
  it.each([
    ['http://exemple.org/a', 'https://exemple.org/a'],
    ['https://exemple.org/a', 'https://www.exemple.org/a'],
    ['https://www.exemple.org/a', 'https://exemple.org/a'],
    ['https://exemple.org/a', 'https://exemple.org/b/'],
    ['http://exemple.org/a', 'https://www.exemple.org/b'],
    ['https://github.com/o/vieux', 'https://github.com/O/neuf'],
  ])('writes where %s has moved on the same host', (url, target) => {
    expect(repaired(url, target)).toBe(target);
  });

  it.each([
    ['another domain', 'https://exemple.org/a', 'https://exemple.net/a'],
    ['another subdomain', 'https://exemple.org/a', 'https://blog.exemple.org/a'],
    ['another owner on a forge', 'https://github.com/o/r', 'https://github.com/autre/r'],
    [
      'another owner on a forge of one’s own',
      'https://gitlab.exemple.org/o/r',
      'https://gitlab.exemple.org/p/r',
    ],
    ['another project', 'https://sourceforge.net/projects/a', 'https://sourceforge.net/projects/b'],
    ['another port', 'https://exemple.org/a', 'https://exemple.org:8443/a'],
    ['a step back to http', 'https://exemple.org/a', 'http://exemple.org/a'],
    ['a lost page sent to the home page', 'https://exemple.org/a', 'https://exemple.org/'],
    ['the language of a home page', 'https://exemple.org/', 'https://exemple.org/fr/'],
    ['a page to log in', 'https://exemple.org/a', 'https://exemple.org/users/sign_in'],
    ['the parameters of one visit', 'https://exemple.org/a', 'https://exemple.org/a?session=12'],
    ['an address with a password', 'https://exemple.org/a', 'https://moi:secret@exemple.org/b'],
    ['a number', 'https://exemple.org/a', 'https://127.0.0.1/a'],
    ['something else than the web', 'https://exemple.org/a', 'javascript:alert(1)'],
    ['an endless address', 'https://exemple.org/a', `https://exemple.org/${'b'.repeat(500)}`],
  ])('leaves to a person: %s', (_what, url, target) => {
    expect(repaired(url, target)).toBeUndefined();
  });

  it('keeps the fragment, which servers never see', () => {
    expect(repaired('https://exemple.org/a#usage', 'https://exemple.org/b')).toBe(
      'https://exemple.org/b#usage',
    );
  });

  it('repairs nothing when what follows does not answer', () => {
    const link = { url: 'http://exemple.org/a', target: 'https://exemple.org/a' };
    expect(repairAddress({ ...link, state: 'critique' })).toBeUndefined();
    expect(repairAddress({ ...link, state: 'inconnu' })).toBeUndefined();
    expect(repairAddress({ ...link, state: 'ok' })).toBe('https://exemple.org/a');
  });

  it('repairs each field of a notice from the report', () => {
    const entry = {
      slug: 'outil',
      notice: {
        nom: 'Outil',
        licences: ['MIT'],
        site_web: 'http://outil.example/',
        depot: 'https://forge.example/outil',
      },
      corps: '',
    };
    const at = '2026-11-22T10:00:00.000Z';
    const report = createLinksReport({
      addresses: new Map([
        ['http://outil.example/', [{ notice: 'outil', field: 'site_web' }]],
        ['https://forge.example/outil', [{ notice: 'outil', field: 'depot' }]],
      ]),
      histories: new Map([
        ['http://outil.example/', [{ at, reason: 'repond', status: 200, target: 'https://outil.example/' }]],
        ['https://forge.example/outil', [{ at, reason: 'repond', status: 200 }]],
      ]),
      started: at,
      now: at,
    });
    expect(repairLinks(entry, new Map(report.links.map((link) => [link.url, link])))).toEqual([
      { slug: 'outil', field: 'site_web', from: 'http://outil.example/', to: 'https://outil.example/' },
    ]);
  });
});
