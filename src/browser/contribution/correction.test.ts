import { describe, expect, it } from 'vitest';
import { findCorrection, isEmptyCorrection } from './correction.ts';

const base = {
  slug: 'gimp',
  url: 'https://exemple.org/notices/gimp.html',
  nom: 'GIMP',
  licences: ['GPL-3.0-or-later', 'LGPL-3.0-or-later'],
  chatons_id: 3,
  lien_wikipedia: 'https://fr.wikipedia.org/wiki/GIMP',
  mis_en_avant: true,
  corps: 'Un texte.\n',
};
const same = {
  nom: 'GIMP',
  licences: ['LGPL-3.0-or-later', 'GPL-3.0-or-later'],
  chatons_id: 3,
  lien_wikipedia: 'https://fr.wikipedia.org/wiki/GIMP',
  corps: 'Un texte.',
};

describe(findCorrection, () => {
  it('finds nothing when boxes come in another order and a text lost its last line break', () => {
    expect(isEmptyCorrection(findCorrection(base, same))).toBe(true);
  });

  it('gives the changed fields, what they were, and the fields emptied', () => {
    const { lien_wikipedia: _emptied, ...rest } = same;
    expect(findCorrection(base, { ...rest, nom: 'Gimp', depot: 'https://a.fr/b' })).toEqual({
      fields: { nom: 'Gimp', depot: 'https://a.fr/b' },
      retirer: ['lien_wikipedia'],
      avant: { nom: 'GIMP', depot: null, lien_wikipedia: 'https://fr.wikipedia.org/wiki/GIMP' },
    });
  });

  it('keeps the order of what was there, and adds what is new after it', () => {
    const { fields } = findCorrection(base, {
      ...same,
      licences: ['LGPL-3.0-or-later', 'MIT', 'GPL-3.0-or-later'],
    });
    expect(fields.licences).toEqual(['GPL-3.0-or-later', 'LGPL-3.0-or-later', 'MIT']);
  });

  it('sees a new order of names as a change', () => {
    const { fields } = findCorrection({ alias: ['A', 'B'] }, { alias: ['B', 'A'] });
    expect(fields).toEqual({ alias: ['B', 'A'] });
  });
});
