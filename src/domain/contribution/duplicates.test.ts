import { describe, expect, it } from 'vitest';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { findDuplicates } from '#domain/contribution/duplicates.ts';
import { findRefusal } from '#domain/catalogue/refusal.ts';
import { chooseSlug } from '#domain/contribution/slug.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { createVocabulary, type Refusal } from '#domain/vocabulary.ts';

const vocabulary = createVocabulary({
  ...{ tags: [], alternatives: [], attentions: [], refusals: [], wishes: [] },
  licences: new Map(),
});
const entry = (slug: string, notice: Partial<Notice>) => ({
  slug,
  notice: { nom: slug, licences: ['MIT'], ...notice },
  corps: '',
});
const catalogue = createCatalogue(
  [
    entry('libreoffice', { nom: 'LibreOffice', site_web: 'https://fr.libreoffice.org/', alias: ['OOo'] }),
    entry('krita', {
      nom: 'Krita',
      site_web: 'https://krita.org/fr/',
      depot: 'https://invent.kde.org/krita',
    }),
    entry('kate', {
      nom: 'Kate',
      site_web: 'https://kate-editor.org/',
      depot: 'https://invent.kde.org/kate',
    }),
    entry('penpot', { nom: 'Penpot', depot: 'https://github.com/penpot/penpot' }),
  ],
  vocabulary,
);

describe('possible duplicates', () => {
  it.each([
    [{ nom: 'Libre Office' }, 'libreoffice', 'meme-nom'],
    [{ nom: 'ooo' }, 'libreoffice', 'meme-nom'],
    [{ nom: 'Autre', alias: ['Krita'] }, 'krita', 'meme-nom'],
    [{ nom: 'Lbreoffice' }, 'libreoffice', 'nom-proche'],
    [{ nom: 'Dessin', site_web: 'http://www.krita.org/fr' }, 'krita', 'meme-adresse'],
    [{ nom: 'Dessin', depot: 'https://github.com/penpot/penpot/' }, 'penpot', 'meme-adresse'],
    [{ nom: 'Dessin', site_web: 'https://krita.org/en/about' }, 'krita', 'meme-site'],
  ] as const)('%o is %s (%s)', (candidate, slug, reason) => {
    expect(
      findDuplicates({ ...candidate, alias: 'alias' in candidate ? [...candidate.alias] : [] }, catalogue),
    ).toEqual([{ slug, reason }]);
  });

  it('are not made by a forge or a foundation that hosts many', () => {
    expect(findDuplicates({ nom: 'Autre', depot: 'https://github.com/autre/autre' }, catalogue)).toEqual([]);
    expect(findDuplicates({ nom: 'Autre', depot: 'https://invent.kde.org/autre' }, catalogue)).toEqual([]);
  });

  it('are never the notice being corrected, nor made by a name without letters', () => {
    expect(findDuplicates({ nom: 'Krita' }, catalogue, 'krita')).toEqual([]);
    expect(findDuplicates({ nom: '…' }, catalogue)).toEqual([]);
  });
});

describe('an earlier refusal', () => {
  const refusal: Refusal = {
    ...{ nom: 'Any Type', slug: 'anytype', motif: 'Pas libre.', date: '2026-11-22', voir: [] },
    adresses: ['https://anytype.io/', 'https://github.com/anyproto/anytype-ts'],
  };

  it.each([
    [{ nom: 'anytype' }],
    [{ nom: 'Autre', alias: ['Any-Type'] }],
    [{ nom: 'Autre', site_web: 'https://www.anytype.io/download' }],
    [{ nom: 'Autre', depot: 'https://github.com/anyproto/anytype-ts/' }],
  ])('is found for %o', (candidate) => {
    expect(findRefusal(candidate, [refusal])).toBe(refusal);
  });

  it.each([
    [{ nom: 'Anytyp' }],
    [{ nom: 'Autre', site_web: 'https://anytype.io.exemple.org/' }],
    [{ nom: 'Autre', depot: 'https://github.com/anyproto/anytype-ts-clone' }],
  ])('is not found for %o', (candidate) => {
    expect(findRefusal(candidate, [refusal])).toBeUndefined();
  });
});

describe('the file name of a new notice', () => {
  const taken =
    (...slugs: string[]) =>
    (slug: string) =>
      slugs.includes(slug);

  it('comes from the name, with a number when it is taken', () => {
    expect(chooseSlug('Élan & été', 'ref0123456', taken())).toBe('elan-ete');
    expect(chooseSlug('GIMP', 'ref0123456', taken('gimp', 'gimp-2'))).toBe('gimp-3');
  });

  it('comes from the reference when the name has no Latin letter', () => {
    expect(chooseSlug('微信', 'ref0123456789', taken())).toBe('notice-ref0123456');
  });

  it('stays within 80 characters, number included', () => {
    const long = 'a'.repeat(100);
    expect(chooseSlug(long, 'ref0123456', taken('a'.repeat(80)))).toBe(`${'a'.repeat(78)}-2`);
  });
});
