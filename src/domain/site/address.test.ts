import { describe, expect, it } from 'vitest';
import { basePath, isPublicAddress, parseSiteAddress } from './address.ts';

describe('the address of a site', () => {
  it.each([
    ['https://exemple.org', 'https://exemple.org'],
    ['https://exemple.org/annuaire/', 'https://exemple.org/annuaire'],
    ['https://groupe.gitlab.io/outils/annuaire', 'https://groupe.gitlab.io/outils/annuaire'],
    ['http://localhost:4321', 'http://localhost:4321'],
    ['https://exemple.org/été', 'https://exemple.org/%C3%A9t%C3%A9'],
  ])('%s is taken, without its final slash', (text, expected) => {
    expect(parseSiteAddress(text)).toBe(expected);
  });

  it.each([
    'exemple.org',
    'ftp://exemple.org',
    'https://exemple.org/a https://exemple.org/b',
    'https://exemple.org/a,https://exemple.org/b',
    'https://exemple.org/a//b',
    'https://exemple.org/https://exemple.net',
    'https://exemple.org/?a=b',
    'https://exemple.org/#a',
    'https://exemple.org/%zz',
    'https://exemple.org/%E9t%E9',
    'https://exemple.org/a%2Fb',
    'https://exemple.org/%2525',
    'https://moi@exemple.org/',
    '',
  ])('%s is none', (text) => {
    expect(parseSiteAddress(text)).toBeUndefined();
  });

  it('gives the path everything stands under', () => {
    expect(['https://a.org', 'https://a.org/b', 'https://a.org/b/c'].map(basePath)).toEqual([
      '/',
      '/b/',
      '/b/c/',
    ]);
  });

  it('is public when others than this machine can reach it', () => {
    expect(
      ['https://a.org', 'http://localhost:4321', 'http://127.0.0.1', 'http://[::1]:80'].map(isPublicAddress),
    ).toEqual([true, false, false, false]);
  });
});
