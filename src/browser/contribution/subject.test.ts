import { describe, expect, it } from 'vitest';
import { readSubject } from './subject.ts';

const key = '0123456789abcdef0123456789abcdef01234567';
const gimp = { slug: 'gimp', nom: 'GIMP', licences: ['GPL-3.0-or-later'] };
const sources = {
  copies: { read: () => undefined },
  readNotice: (slug: string) => Promise.resolve(slug === 'gimp' ? gimp : ('missing' as const)),
};
const read = (path: string, given: Partial<Parameters<typeof readSubject>[1]> = {}) =>
  readSubject(new URL(path, 'https://exemple.org'), { ...sources, ...given });

describe(readSubject, () => {
  it('is a new notice, with the name and address a link may give', async () => {
    expect(await read('/contribuer.html?nom=Tracim&site_web=https://a.fr')).toEqual({
      kind: 'new',
      draft: 'nouvelle.Tracim',
      start: { nom: ['Tracim'], site_web: ['https://a.fr'] },
    });
  });

  it('is a correction of a notice that exists', async () => {
    expect(await read('/contribuer.html?notice=gimp')).toEqual({
      kind: 'correction',
      draft: 'notice.gimp',
      start: { nom: ['GIMP'], licences: ['GPL-3.0-or-later'] },
      correction: { slug: 'gimp', base: gimp },
    });
  });

  it('says that a notice does not exist, and never fetches a hostile one', async () => {
    expect(await read('/contribuer.html?notice=absente')).toMatchObject({ kind: 'missing', slug: 'absente' });
    expect(await read('/contribuer.html?notice=../../api')).toMatchObject({ kind: 'new' });
  });

  it('completes a proposal from the copy of this browser, or without one', async () => {
    const copy = { values: { nom: ['GIMP'] }, slug: 'gimp', base: gimp };
    expect(await read(`/contribuer.html#complement=${key}`, { copies: { read: () => copy } })).toEqual({
      kind: 'amendment',
      id: key,
      draft: 'complement.0123456789ab',
      known: true,
      start: copy.values,
      correction: { slug: 'gimp', base: gimp },
    });
    expect(await read(`/contribuer.html#complement=${key}`)).toMatchObject({
      kind: 'amendment',
      known: false,
    });
  });
});
