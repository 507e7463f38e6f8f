import { describe, expect, it } from 'vitest';
import { appStores } from './closed-values.ts';
import { installPlaces } from './install-places.ts';

describe('where one gets a software', () => {
  it('is told by platform, in the order of the list, by the page of each store', () => {
    expect(
      installPlaces({ google_play: 'org.a.b', debian: 'a', fdroid: 'org.a.b', flathub: 'org.a.B' }),
    ).toEqual([
      {
        platform: 'gnu-linux',
        places: [
          { name: 'Flathub', href: 'https://flathub.org/apps/org.a.B' },
          { name: 'Debian', href: 'https://packages.debian.org/a' },
        ],
      },
      {
        platform: 'android',
        places: [
          { name: 'F-Droid', href: 'https://f-droid.org/packages/org.a.b/' },
          { name: 'Google Play', href: 'https://play.google.com/store/apps/details?id=org.a.b' },
        ],
      },
    ]);
  });

  it('is nowhere when nobody said', () => {
    expect(installPlaces(undefined)).toEqual([]);
    expect(installPlaces({})).toEqual([]);
  });

  it('follows the layout of winget’s index, and knows whose an image of Docker is', () => {
    const [first] = installPlaces({ winget: 'Bruno.Bruno' });
    expect(first?.places[0]?.href).toMatch(/\/manifests\/b\/Bruno\/Bruno$/);
    const docker = (id: string) => installPlaces({ docker: id })[0]?.places[0]?.href;
    expect(docker('nodered/node-red')).toBe('https://hub.docker.com/r/nodered/node-red');
    expect(docker('nginx')).toBe('https://hub.docker.com/_/nginx');
  });

  it.each(appStores)('stays with the store « %s », over https, whatever the identifier', (store) => {
    const href = (id: string) => installPlaces({ [store]: id })[0]?.places[0]?.href ?? '';
    const host = (id: string) => new URL(href(id)).origin;
    expect(host('a')).toMatch(/^https:/);
    for (const hostile of ['a/../../../b', 'a@b.example', 'a//b.example', 'a:80'])
      expect(host(hostile)).toBe(host('a'));
    // No trace of where people come from.
    expect(href('a')).not.toMatch(/utm_|ref=|referrer/);
  });
});
