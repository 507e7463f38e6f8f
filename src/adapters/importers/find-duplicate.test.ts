import { describe, expect, it } from 'vitest';
import { sampleCatalogue, sampleEntry } from '../../../test/sample.ts';
import { findDuplicate } from './find-duplicate.ts';

const catalogue = sampleCatalogue(
  [sampleEntry('krita', { nom: 'Krita', alias: ['KImageShop'], depot: 'https://github.com/KDE/krita' })],
  {
    refusals: [
      {
        ...{ nom: 'Truc Pro', slug: 'truc-pro', motif: 'Pas libre.', date: '2026-11-22', voir: [] },
        adresses: ['https://truc.example.org/app'],
      },
    ],
  },
);
const find = findDuplicate(catalogue);
const licences = ['MIT'];

describe('a record that is imported', () => {
  it.each([
    [{ nom: 'KRITA' }, 'doublon-nom'],
    [{ nom: 'Kimageshop' }, 'doublon-alias'],
    [{ nom: 'Autre', alias: ['Krita'] }, 'doublon-alias'],
    [{ nom: 'Autre', site_web: 'https://github.com/kde/krita.git' }, 'doublon-site'],
    [{ nom: 'truc pro' }, 'deja-refuse'],
    [{ nom: 'Autre', alias: ['Truc Pro'] }, 'deja-refuse'],
    [{ nom: 'Autre', site_web: 'https://truc.example.org/app/download' }, 'deja-refuse'],
    [{ nom: 'Autre', depot: 'https://truc.example.org/app' }, 'deja-refuse'],
  ])('%o is known: %s', (notice, reason) => {
    expect(find({ ...notice, licences })?.reason).toBe(reason);
  });

  it('is new when nothing of it is known', () => {
    expect(find({ nom: 'Autre', licences, site_web: 'https://truc.example.org/' })).toBeUndefined();
  });
});
