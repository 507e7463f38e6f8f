import { describe, expect, test } from 'vitest';
import { createSoftwareMatcher, hostsBySlug, mostOpen, orderHosts } from '#domain/hosts/hosts.ts';
import type { Host } from '#domain/hosts/schema.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

const entry = (slug: string, notice: Partial<NoticeEntry['notice']>): NoticeEntry => ({
  slug,
  corps: '',
  notice: { nom: slug, licences: ['MIT'], ...notice },
});
const service = (logiciel: string, notice?: string, url = 'https://x.example/') => ({
  logiciel,
  nom: logiciel,
  url,
  acces: 'libre' as const,
  complet: false,
  ...(notice === undefined ? {} : { notice }),
});
const host = (nom: string, services: Host['services']): Host => ({
  nom,
  site: 'https://x.example/',
  services,
});

describe('hosts', () => {
  test('each software leads to its hosts, each with its own services of it', () => {
    const a = host('A', [
      service('Pad', 'pad', 'https://1.example/'),
      service('Pad', 'pad'),
      service('Inconnu'),
    ]);
    const b = host('B', [service('Pad', 'pad')]);
    const offers = hostsBySlug({ hosts: [a, b] });
    expect([...offers.keys()]).toEqual(['pad']);
    expect(offers.get('pad')?.map(({ host: { nom }, services }) => [nom, services.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });

  test('the same facts give the same order', () => {
    const one = host('Été', [
      service('Z'),
      service('a', 'a', 'https://2.example/'),
      service('a', 'a', 'https://1.example/'),
    ]);
    const two = host('Automne', [service('a')]);
    expect(orderHosts([one, two])).toEqual(
      orderHosts([two, { ...one, services: one.services.toReversed() }]),
    );
    expect(orderHosts([one, two]).map(({ nom }) => nom)).toEqual(['Automne', 'Été']);
  });

  test('the most open way in is the one told', () => {
    expect(mostOpen(['payant', 'libre', 'membres'])).toBe('libre');
    expect(mostOpen([])).toBe('inconnu');
  });
});

describe('the notice of a hosted software', () => {
  const find = createSoftwareMatcher([
    entry('nextcloud', {
      nom: 'Nextcloud',
      alias: ['Next Cloud Hub'],
      depot: 'https://github.com/nextcloud/server',
    }),
    entry('etherpad', { nom: 'Etherpad', site_web: 'https://etherpad.org/' }),
    entry('un', { site_web: 'https://partage.example/un' }),
    entry('deux', { site_web: 'https://partage.example/deux' }),
  ]);
  test.each([
    ['NEXTCLOUD', [], 'nextcloud'],
    ['Next-Cloud Hub', [], 'nextcloud'],
    ['Etherpad (lite)', [], 'etherpad'],
    ['Nuage', ['http://www.github.com/Nextcloud/server.git'], 'nextcloud'],
    ['Nuage', ['https://github.com/quelquun/autre'], undefined],
    ['Pad', ['https://etherpad.org/doc/'], 'etherpad'],
    ['Chose', ['https://partage.example/trois'], undefined],
    ['Chose', ['https://partage.example/deux'], 'deux'],
    ['', ['rien'], undefined],
  ])('« %s » of %j is %s', (name, addresses, slug) => {
    expect(find(name, addresses)).toBe(slug);
  });
});
