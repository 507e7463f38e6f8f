import { describe, expect, it } from 'vitest';
import { hostOf, identityOf, isUnder, nameKey, ownHostOf, placeKey } from '#domain/identity.ts';
import { isSharedHost, ownerSteps } from '#domain/shared-hosts.ts';

describe('what a software is recognised by', () => {
  it('is its names, its addresses and their hosts, comparable', () => {
    expect(
      identityOf({
        nom: 'Élan & Cie',
        alias: ['élan'],
        site_web: 'http://www.elan.example/',
        depot: 'https://GitHub.com/Elan/elan.git',
      }),
    ).toEqual({
      names: ['elancie', 'elan'],
      places: ['elan.example', 'github.com/elan/elan'],
      hosts: ['elan.example', 'github.com'],
    });
    expect(identityOf({})).toEqual({ names: [], places: [], hosts: [] });
  });

  it('is the name itself when it holds signs alone', () => {
    expect(nameKey('…')).toBe('…');
  });

  it('is made once for a notice', () => {
    const notice = { nom: 'Krita' };
    expect(identityOf(notice)).toBe(identityOf(notice));
  });
});

describe('a place', () => {
  it('is the same over http, with « www. », a final slash, another case or « .git »', () => {
    const same = ['http://www.a.example/B/', 'https://a.example/b', 'https://a.example/b.git'].map(placeKey);
    expect(new Set(same).size).toBe(1);
  });

  it('holds its pages, and not its neighbours', () => {
    expect([isUnder('a.example/b', 'a.example'), isUnder('a.example.org', 'a.example')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a host', () => {
  it.each(['github.com', 'quelqu-un.github.io', 'invent.kde.org', 'gitlab.inria.fr', 'salsa.debian.org'])(
    'that many programs share tells nothing: %s',
    (host) => {
      expect([isSharedHost(host), ownHostOf(`https://${host}/a`)]).toEqual([true, undefined]);
    },
  );

  it.each(['krita.org', 'notgithub.com', 'kde.org.example'])('of one project tells it: %s', (host) => {
    expect([isSharedHost(host), ownHostOf(`https://www.${host}/a`), hostOf(`https://${host}`)]).toEqual([
      false,
      host,
      host,
    ]);
  });

  it('names the owner of its pages by the first steps of their path, or not', () => {
    expect(['github.com', 'sourceforge.net', 'git.exemple.org', 'krita.org'].map(ownerSteps)).toEqual([
      1, 2, 1, 0,
    ]);
  });
});
