import { beforeEach, describe, expect, it } from 'vitest';
import type { NamesFile, NeedsFile, PhrasesFile } from './index-format.ts';
import type { SearchOptions } from './outcome.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { search } from './search.ts';

const names: NamesFile = {
  v: '1',
  names: [
    'GIMP',
    'Krita',
    'Kdenlive',
    'Vieux montage',
    'WordPress',
    'Firefox',
    'Firefox Focus',
    'AbiWord',
    'Canvas LMS',
  ],
  slugs: {},
  aliases: { 0: ['The GIMP'] },
  products: [
    [0, 'Adobe Photoshop', ['photoshop'], [0], [0, 1]],
    [1, 'Microsoft Word', ['word'], [3], [7]],
    [2, 'Canva', [], [0], []],
    [3, 'Leboncoin', ['annonce'], [], []],
    [4, 'Windows Movie Maker', [], [1], [2]],
    [5, 'Microsoft Windows', ['windows'], [], [5]],
  ],
  refusals: [
    [0, 'Obsidienne', [3]],
    [1, 'n8n', []],
  ],
  wishes: [[0, 'ClamAV']],
};
const needs: NeedsFile = {
  v: '1',
  texts: '1',
  count: 9,
  featured: [1],
  retired: [3],
  tags: [
    ['retouche-photo', 'Retouche photo', 'retoucher une photo', 2, []],
    ['montage-video', 'Montage vidéo', 'monter une vidéo', 2, []],
    ['navigateur', 'Navigateur', 'naviguer sur le web', 3, []],
    ['traitement-de-texte', 'Traitement de texte', 'écrire un texte', 1, []],
  ],
  phrases: '',
};
const phrases: PhrasesFile = {
  v: '1',
  tags: [
    [0, 'détourage'],
    [1, 'éditer un film', 'vidéo en ligne'],
    [2, 'ad blocker'],
  ],
  besoins: [
    [0, 'scanner avec son téléphone', [5]],
    [9, 'annonce en vidéo', [2]],
  ],
};

let index: SearchIndex;
const found = (query: string, options: SearchOptions = {}) => {
  const { hits, ...outcome } = search(index, query, options);
  return { ...outcome, names: hits.map(({ number }) => index.names.get(number)?.nom) };
};
const inTexts = (known: string[], found: number[]): SearchOptions => ({
  texts: { known: new Set(known), found },
});

beforeEach(() => {
  index = createSearchIndex();
  index.addNames(names);
  index.addNeeds(needs);
  index.addPhrases(phrases);
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

  it.each([
    'remplacer photoshop',
    'un équivalent de photoshop',
    'à la place de Photoshop',
    'alternative to photoshop',
  ])('gives it for « %s » too', (query) => {
    expect(found(query)).toMatchObject({ way: 'asked', names: ['Krita', 'GIMP'], notes: { product: 0 } });
  });

  it('prefers a whole product to the beginning of a name', () => {
    expect(found('word').names).toEqual(['AbiWord', 'WordPress']);
    expect(found('canva').names).toEqual(['Krita', 'GIMP']);
  });

  it('finds by need, in any order and any ending of the words', () => {
    expect(found('vidéos monter').names).toEqual(['Kdenlive', 'Vieux montage']);
  });

  it('finds by what a notice says that it does', () => {
    expect(found('scanner avec mon telephone').names[0]).toBe('Firefox');
  });

  it('finds the beginning of a need of several words', () => {
    expect(found('adblock').names).toEqual(['WordPress', 'Firefox', 'Firefox Focus']);
  });

  it('ranks what is no longer kept up last, except for who asks it by its name', () => {
    expect(found('éditer un film').names).toEqual(['Kdenlive', 'Vieux montage']);
    expect(found('vieux montage').names[0]).toBe('Vieux montage');
  });

  it('puts what only texts hold after all else', () => {
    expect(found('retouche photo', inTexts(['retouche', 'photo'], [2, 1])).names).toEqual([
      'Krita',
      'GIMP',
      'Kdenlive',
    ]);
    expect(found('calques', inTexts(['calques'], [4])).names).toEqual(['WordPress']);
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

  it('does not correct what an abbreviation stands for', () => {
    index.addPhrases({ v: '1', tags: [[0, 'panneaux solaires']], besoins: [] });
    expect(found('paie')).toMatchObject({ way: 'none', names: [] });
    expect(found('solaries')).toMatchObject({ way: 'corrected', used: 'solaires' });
  });

  it('corrects nothing when the exact words are wanted', () => {
    expect(found('fierfox', { exact: true })).toMatchObject({ way: 'none', names: [] });
  });

  it('does not correct a word that texts hold', () => {
    expect(found('fierfox', inTexts(['fierfox'], [4]))).toMatchObject({ way: 'asked', names: ['WordPress'] });
  });

  it('leads with the product that is named amid other words, and says which it left out', () => {
    expect(found('photoshop zzzqqq')).toMatchObject({
      way: 'partly',
      used: 'photoshop',
      dropped: ['zzzqqq'],
    });
    expect(
      found('photoshop pour débutants', inTexts(['photoshop', 'debutants'], [5])).names.slice(0, 2),
    ).toEqual(['Krita', 'GIMP']);
  });

  it('puts first what answers the words beside the product', () => {
    const texts = { known: new Set(['bd']), found: [], dropped: [1] };
    expect(found('photoshop bd', { texts })).toMatchObject({ way: 'asked', names: ['Krita', 'GIMP'] });
  });

  it('gives no answer to one word of several that is no need by itself', () => {
    expect(found('film zzzqqq')).toMatchObject({ way: 'none', names: [] });
    expect(found('montage vidéo zzzqqq')).toMatchObject({ way: 'partly', used: 'montage video' });
  });

  it.each(['zzzqqq', 'xqzt', '(', '\\', '', 'firzzox', '🎉', 'logiciel libre'])(
    'gives nothing for « %s »',
    (query) => {
      expect(found(query)).toMatchObject({ way: 'none', names: [] });
    },
  );

  it.each(['un montage vidéo éthique et léger', 'montage vidéo qui respecte la vie privée'])(
    'answers « %s » without how good it should be, and says so',
    (query) => {
      expect(found(query)).toMatchObject({
        way: 'partly',
        used: 'montage video',
        names: ['Kdenlive', 'Vieux montage'],
      });
    },
  );

  it('hears a need that holds the name of a software, amid other words', () => {
    index = createSearchIndex();
    index.addNames({ ...names, names: names.names.with(6, 'Inventaire') });
    index.addNeeds(needs);
    index.addPhrases({ v: '1', tags: [], besoins: [[0, 'inventaire du matériel', [4]]] });
    expect(found('inventaire du matériel du club')).toMatchObject({ way: 'partly', names: ['WordPress'] });
    expect(found('inventaire club').names).toEqual(['Inventaire']);
  });

  it('takes one word of a need for it only when it is what the need is about', () => {
    index.addPhrases({
      v: '1',
      tags: [],
      besoins: [
        [1, 'compter ses pas', [4]],
        [2, 'gérer une ludothèque', [5]],
      ],
    });
    expect(found('compter les présents à la cantine').names).toEqual([]);
    expect(found('ludothèque de quartier').names).toEqual(['Firefox']);
  });

  it('takes a need that is typed in full for itself, not for another word of the same root', () => {
    index.addPhrases({
      v: '1',
      tags: [
        [3, 'gestion de projet'],
        [0, 'projeter'],
      ],
      besoins: [],
    });
    expect(found('gestion de projet').names).toEqual(['AbiWord']);
    expect(found('projets').names).toEqual(['Krita', 'GIMP', 'AbiWord']);
  });

  it('puts what a part of a need says after the need that was typed', () => {
    index.addPhrases({
      v: '1',
      tags: [
        [0, 'chat'],
        [2, 'chat d’équipe'],
      ],
      besoins: [],
    });
    expect(found('chat d’équipe').names).toEqual(['WordPress', 'Firefox', 'Firefox Focus', 'Krita', 'GIMP']);
  });

  it('does not take what is left of a known phrase without its small words for a name', () => {
    index.addNames({ ...names, names: names.names.with(6, 'Part-DB') });
    index.addPhrases({ v: '1', tags: [], besoins: [[1, 'faire-part', [1]]] });
    expect(found('faire part').names).toEqual(['Krita']);
  });

  it('hears a need under the act of making it', () => {
    index.addPhrases({
      v: '1',
      tags: [],
      besoins: [
        [1, 'affiche', [4]],
        [2, 'affiche à créer soi-même', [5]],
      ],
    });
    expect(found('créer une affiche').names).toEqual(['WordPress', 'Firefox']);
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

  it('knows products that came before the needs they point to', () => {
    index = createSearchIndex();
    index.addNames(names);
    index.addNames(names);
    index.addNeeds(needs);
    index.addNames(names);
    expect(found('photoshop').names).toEqual(['Krita', 'GIMP']);
    expect(index.lexicon.terms.filter(({ text }) => text === 'photoshop')).toHaveLength(1);
  });

  it('numbers the notices of a file that holds some of them', () => {
    index = createSearchIndex();
    index.addNames({
      v: '1',
      numbers: [40, 2],
      names: ['Ardour', 'Audacity'],
      slugs: { 1: 'audacity-2' },
      aliases: {},
      products: [],
      refusals: [],
      wishes: [],
    });
    expect(search(index, 'audacity').hits[0]?.number).toBe(42);
    expect(index.names.get(42)?.slug).toBe('audacity-2');
    expect(index.count).toBe(43);
  });
});

describe('what is said beside the words', () => {
  const contexts = (query: string) => found(query).asked.contexts.map(({ values }) => values.join());

  it('is a choice, and leaves the query', () => {
    expect(found('photoshop pour linux')).toMatchObject({
      way: 'asked',
      used: 'photoshop',
      names: ['Krita', 'GIMP'],
    });
    expect(contexts('photoshop pour linux')).toEqual(['gnu-linux']);
  });

  it('is none in the name of something', () => {
    expect(contexts('windows movie maker')).toEqual([]);
    expect(found('windows movie maker').names).toEqual(['Kdenlive', 'Vieux montage']);
    expect(contexts('remplacer windows')).toEqual([]);
    expect(contexts('vidéo en ligne')).toEqual([]);
  });

  it('is a choice beside that name', () => {
    expect(contexts('windows movie maker iphone')).toEqual(['ios']);
    expect(contexts('remplacer windows sur linux')).toEqual(['gnu-linux']);
    expect(contexts('photoshop windows')).toEqual(['windows']);
  });

  it('is one of the words for who wants the exact words', () => {
    expect(found('photoshop linux', { exact: true }).asked.contexts).toEqual([]);
  });

  it('opens everything when nothing else is said', () => {
    expect(found('gratuit')).toMatchObject({ way: 'asked', used: '' });
    expect(found('gratuit').names).toHaveLength(9);
  });

  it('is a place after the name of a software, which still answers', () => {
    expect(found('wordpress lyon')).toMatchObject({
      names: ['WordPress'],
      asked: { place: 'lyon' },
      notes: { hosted: 4 },
    });
    expect(found('hébergeur wordpress')).toMatchObject({ names: ['WordPress'], notes: { hosted: 4 } });
    expect(found('wordpress').notes.hosted).toBeUndefined();
  });
});

describe('what is not in the directory', () => {
  it('lists only what replaces a product of which there is something to know', () => {
    index = createSearchIndex();
    const products = names.products.map((product) =>
      product[0] === 0 ? ([0, 'Adobe Photoshop', ['photoshop'], [0], [0], '', []] as const) : product,
    );
    index.addNames({ ...names, products: products.map((product) => [...product]) as NamesFile['products'] });
    index.addNeeds(needs);
    expect(found('photoshop')).toMatchObject({ names: ['GIMP'], notes: { product: 0, told: false } });
  });

  it('is told by its name, with what serves the same need', () => {
    expect(found('obsidienne')).toMatchObject({ names: ['AbiWord'], notes: { refusal: 0, told: true } });
    expect(found('n8n gratuit')).toMatchObject({ names: [], notes: { refusal: 1, told: true } });
    expect(found('clamav pour linux')).toMatchObject({ names: [], notes: { wish: 0, told: true } });
  });

  it('is told of a product that nothing replaces, and nothing unrelated is listed', () => {
    expect(found('leboncoin')).toMatchObject({ names: [], notes: { product: 3, told: true } });
    expect(found('leboncoin', inTexts(['leboncoin'], [4])).names).toEqual([]);
  });

  it('is not told of a word of a longer need that something answers', () => {
    expect(found('annonce')).toMatchObject({ names: [], notes: { product: 3, told: true } });
    expect(found('annonce en vidéo')).toMatchObject({ names: ['Kdenlive'], notes: { told: false } });
  });

  it('is never what a known word is corrected into', () => {
    expect(found('clamav').way).toBe('asked');
    expect(found('word photoshop').way).not.toBe('corrected');
  });
});

describe('joined and hyphenated words', () => {
  it('answer alike, in one piece when it is known', () => {
    const texts = inTexts(['weekend'], [4]);
    expect(found('week-end', texts).names).toEqual(found('weekend', texts).names);
    expect(found('week-end', texts).names).toEqual(['WordPress']);
  });

  it('answer alike when a need is written apart', () => {
    expect(found('ad-blocker').names).toEqual(found('ad blocker').names);
    expect(found('adblocker').names).toEqual(found('ad blocker').names);
    expect(found('adblocker').asked.rest.words).toEqual(found('ad blocker').asked.rest.words);
  });

  it('answer alike when nobody wrote them in one piece, but for a word of which half says nothing', () => {
    expect(found('montervidéo').names).not.toEqual([]);
    expect(found('montervidéo').names).toEqual(found('monter-vidéo').names);
    expect(found('zigvidéo').names).toEqual([]);
  });
});
