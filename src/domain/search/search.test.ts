import { beforeEach, describe, expect, it } from 'vitest';
import type { NamesFile, NeedsFile, TextFile } from './index-format.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { search } from './search.ts';

const names: NamesFile = {
  v: '1',
  names: ['GIMP', 'Krita', 'Kdenlive', 'Vieux montage', 'WordPress', 'Firefox', 'Firefox Focus', 'AbiWord'],
  slugs: {},
  aliases: { 0: ['The GIMP'] },
};
const needs: NeedsFile = {
  v: '1',
  count: 8,
  featured: [1],
  retired: [3],
  tags: [
    ['retouche-photo', 'Retouche photo', 'retoucher une photo', ['détourage'], 2, [0, 1]],
    ['montage-video', 'Montage vidéo', 'monter une vidéo', ['éditer un film'], 2, [2, 1]],
    ['navigateur', 'Navigateur', 'naviguer sur le web', [], 3, [4, 1, 1]],
    ['traitement-de-texte', 'Traitement de texte', 'écrire un texte', [], 1, [7]],
  ],
  products: [
    ['Adobe Photoshop', ['photoshop'], [0], [0, 1]],
    ['Microsoft Word', ['word'], [3], [7]],
  ],
  textKeys: ['c', 'n'],
  common: [],
};
const text: TextFile = { v: '1', words: { calqu: [[0], [1]], navigateur: [[], [3]] } };

let index: SearchIndex;
const found = (query: string, options = {}) => {
  const { hits, ...outcome } = search(index, query, options);
  return { ...outcome, names: hits.map(({ number }) => index.names.get(number)?.nom) };
};

beforeEach(() => {
  index = createSearchIndex();
  index.addNames(names);
  index.addNeeds(needs);
  index.addText('c', text);
});

describe('the search', () => {
  it('gives a name first, then the names that begin with it', () => {
    expect(found('firefox').names).toEqual(['Firefox', 'Firefox Focus']);
    expect(found('fire').names).toEqual(['Firefox', 'Firefox Focus']);
  });

  it('finds by another name', () => {
    expect(found('the gimp').names[0]).toBe('GIMP');
  });

  it('gives what replaces a product, those that members use first among equals', () => {
    expect(found('photoshop')).toMatchObject({ way: 'asked', names: ['Krita', 'GIMP'] });
  });

  it('prefers a whole product to the beginning of a name', () => {
    expect(found('word').names).toEqual(['AbiWord', 'WordPress']);
  });

  it('finds by need, in any order and any ending of the words', () => {
    expect(found('vidéos monter').names).toEqual(['Kdenlive', 'Vieux montage']);
  });

  it('ranks what is no longer kept up last, except for who asks it by its name', () => {
    expect(found('éditer un film').names).toEqual(['Kdenlive', 'Vieux montage']);
    expect(found('vieux montage').names[0]).toBe('Vieux montage');
  });

  it('finds by the words of descriptions, then of bodies', () => {
    expect(found('calques').names).toEqual(['GIMP', 'Krita']);
  });

  it('corrects a name, a product and a need, and says so', () => {
    expect(found('fierfox')).toMatchObject({ way: 'corrected', used: 'Firefox' });
    expect(found('photoshp')).toMatchObject({
      way: 'corrected',
      used: 'photoshop',
      names: ['Krita', 'GIMP'],
    });
    expect(found('montage vidoe')).toMatchObject({ way: 'corrected', used: 'Montage vidéo' });
  });

  it('corrects nothing when the exact words are wanted', () => {
    expect(found('fierfox', { exact: true })).toMatchObject({ way: 'none', names: [] });
  });

  it('does not correct a word that texts hold', () => {
    expect(found('calque').way).toBe('asked');
  });

  it('gives what answers most of the words when nothing answers all, and says which', () => {
    expect(found('photoshop zzzqqq')).toMatchObject({ way: 'partly', used: 'photoshop' });
  });

  it.each(['zzzqqq', 'xqzt', '(', '\\', '', 'firzzox', '🎉'])('gives nothing for « %s »', (query) => {
    expect(found(query)).toMatchObject({ way: 'none', names: [] });
  });

  it('proposes near names when nothing answers', () => {
    expect(found('firzzox').near).toEqual(['Firefox']);
  });

  it('answers by name before the needs have come', () => {
    index = createSearchIndex();
    index.addNames(names);
    expect(found('firefox').names).toEqual(['Firefox', 'Firefox Focus']);
    expect(found('photoshop').way).toBe('none');
  });

  it('numbers the notices of a file that holds some of them', () => {
    index = createSearchIndex();
    index.addNames({
      v: '1',
      numbers: [40, 2],
      names: ['Ardour', 'Audacity'],
      slugs: { 1: 'audacity-2' },
      aliases: {},
    });
    expect(search(index, 'audacity').hits[0]?.number).toBe(42);
    expect(index.names.get(42)?.slug).toBe('audacity-2');
    expect(index.count).toBe(43);
  });
});
