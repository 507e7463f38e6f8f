import { describe, expect, it } from 'vitest';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import type { Notice } from '#domain/notice/schema.ts';
import type { Refusal, VocabularyLists } from '#domain/vocabulary.ts';
import {
  splitKeys,
  type CardsFile,
  type FacetsFile,
  type LanguagesFile,
  type NamesFile,
  type NeedsFile,
  type NotesFile,
  type PhrasesFile,
} from '#domain/search/index-format.ts';
import { sampleEntry, sampleVocabulary } from '../../../test/sample.ts';
import { sampleCatalogue } from '../../../test/search-catalogue.ts';
import { searchFiles } from './files.ts';
import { searchRecords } from './records.ts';

const files = searchFiles(sampleCatalogue);
const file = (name: string) => files.get(name);

describe('the files of the search', () => {
  it('number notices by their first tag, then their name', () => {
    expect((file('names') as NamesFile).names).toEqual(['GIMP', 'Ancien', 'Kdenlive']);
  });

  it('write a slug only when the name does not give it', () => {
    expect(file('names')).toMatchObject({ slugs: { 1: 'ancien-2' }, aliases: { 0: ['The GIMP'] } });
  });

  it('know needs, and whom to put first or last', () => {
    expect(file('needs')).toMatchObject({
      count: 3,
      featured: [0],
      retired: [1],
      tags: [
        ['', 'Retouche photo', 'retoucher une photo', 1, [2]],
        ['', 'Montage vidéo', 'monter une vidéo', 2, []],
      ],
      phrases: 'fi',
    } satisfies Partial<NeedsFile>);
  });

  it('know names and products, all together and by the letter of each of their words', () => {
    const products = [[0, 'Adobe Photoshop', ['photoshop'], [0], [0]]];
    for (const name of ['names', 'names-p', 'names-a'])
      expect(file(name) as NamesFile).toMatchObject({ products });
    expect(file('names-g')).toMatchObject({ names: ['GIMP'], numbers: [0], products: [] });
    expect(file('names-t')).toMatchObject({ names: ['GIMP'], aliases: { 0: ['The GIMP'] } });
    expect(file('names-z')).toMatchObject({ names: [] });
  });

  it('know other ways to say a need, all together and by their first letters', () => {
    for (const name of ['phrases', 'phrases-fi'])
      expect(file(name) as PhrasesFile).toMatchObject({ tags: [[1, 'film']], besoins: [] });
  });

  it('keep apart what is told only of what was named', () => {
    const told = createCatalogue(
      [sampleEntry('gimp', { besoins: ['Détourer un visage'] })],
      sampleVocabulary({
        alternatives: [
          { slug: 'leboncoin', nom: 'Leboncoin', alias: [], tags: [], pourquoi: 'Un service. Voir gimp.' },
        ],
        refusals: [
          { nom: 'n8n', slug: 'n8n', adresses: [], motif: 'Pas libre.', date: '2026-11-22', voir: [] },
        ],
        wishes: [{ nom: 'ClamAV', pourquoi: 'Un antivirus.' }],
      }),
    );
    const some = searchFiles(told);
    expect(some.get('notes-l') as NotesFile).toMatchObject({ products: { 0: 'Un service. Voir gimp.' } });
    expect(some.get('notes-n')).toMatchObject({ products: {}, refusals: { 0: ['n8n', 'Pas libre.'] } });
    expect(some.get('notes-c')).toMatchObject({ refusals: {}, wishes: { 0: 'Un antivirus.' } });
    // What the reason names is what to take instead.
    expect(some.get('names-l')).toMatchObject({ products: [[0, 'Leboncoin', [], [], [], '', [0]]] });
    expect(some.get('names-n')).toMatchObject({ refusals: [[0, 'n8n', []]], wishes: [] });
    expect(some.get('names-c')).toMatchObject({ refusals: [], wishes: [[0, 'ClamAV']] });
    expect(some.get('phrases-vi')).toMatchObject({ besoins: [[0, 'Détourer un visage', [0]]] });
    expect(some.has('phrases-un')).toBe(false);
  });

  it('share out by three letters what many phrases begin with, and by two the rest', () => {
    const besoins = Array.from({ length: 200 }, (_, number) => `retoucher le cliché ${number}`);
    const many = createCatalogue(
      besoins.map((besoin, number) => sampleEntry(`n${number}`, { besoins: [besoin, 'rendre un livre'] })),
      sampleVocabulary(),
    );
    const some = searchFiles(many);
    expect((some.get('phrases-ret') as PhrasesFile).besoins).toHaveLength(200);
    expect((some.get('phrases-ren') as PhrasesFile).besoins).toHaveLength(1);
    expect((some.get('phrases-li') as PhrasesFile).besoins).toHaveLength(1);
    expect(some.has('phrases-re')).toBe(false);
    expect(splitKeys((some.get('needs') as NeedsFile).phrases)).toEqual(
      expect.arrayContaining(['li', 'ren', 'ret']),
    );
  });

  it('hold cards, with a logo’s ending alone when it is named for its notice', () => {
    const { cards } = file('cards-0') as CardsFile;
    expect(cards[0]).toEqual(['GIMP', '', 'Retoucher des images avec des calques.', '.svg', 0b11, 0]);
    expect(cards[1]?.[5]).toBe(2);
    expect(cards[2]?.[3]).toBe('autre-logo.png');
  });

  it('hold what filters need', () => {
    expect(file('facets') as FacetsFile).toMatchObject({
      platforms: [0b11, 0, 0b1],
      prix: '   ',
      compte: '   ',
    });
    expect(file('langues') as LanguagesFile).toMatchObject({
      values: ['en', 'fr'],
      sets: ['3', ''],
      ofNotice: [0, 1, 0],
    });
  });

  it('hold a record of every notice, whose name says nothing too', () => {
    const [un] = searchRecords(createCatalogue([sampleEntry('un', { nom: 'Un' })], sampleVocabulary()));
    expect(un?.content).toBe('un');
  });

  describe('carry one version', () => {
    const version = (some: ReadonlyMap<string, unknown>) =>
      new Set([...some.values()].map((one) => (one as NamesFile).v));
    const texts = (some: ReadonlyMap<string, unknown>) => (some.get('needs') as NeedsFile).texts;
    const { notices, vocabulary } = sampleCatalogue;
    const otherLists = (lists: Partial<VocabularyLists>) =>
      searchFiles(
        createCatalogue(
          notices,
          sampleVocabulary({ tags: vocabulary.tags, alternatives: vocabulary.alternatives, ...lists }),
        ),
      );
    const refusal: Refusal = {
      nom: 'n8n',
      slug: 'n8n',
      adresses: [],
      motif: 'Non.',
      date: '2026-11-22',
      voir: [],
    };
    const changed = (change: (notice: Notice) => Partial<Notice>) =>
      searchFiles(
        createCatalogue(
          notices.map((entry) => ({ ...entry, notice: { ...entry.notice, ...change(entry.notice) } })),
          vocabulary,
        ),
      );

    it('which stays when a word changes, but for the texts', () => {
      const told = changed(({ nom }) => (nom === 'GIMP' ? { description_courte: 'Autre chose.' } : {}));
      expect(version(told)).toEqual(version(files));
      expect(version(files).size).toBe(1);
      expect(texts(told)).not.toBe(texts(files));
      const names = [...files.keys()].filter(
        (name) => JSON.stringify(told.get(name)) !== JSON.stringify(file(name)),
      );
      expect(names).toEqual(['needs', 'cards-0']);
    });

    it.each<[string, ReadonlyMap<string, unknown>]>([
      ['a notice', searchFiles(createCatalogue(notices.slice(1), vocabulary))],
      ['the order of two notices', changed(({ nom }) => ({ nom: nom === 'Ancien' ? 'Zoom' : nom }))],
      ['a tag', otherLists({ tags: vocabulary.tags.toReversed() })],
      ['a product', otherLists({ alternatives: [] })],
      ['a need', changed(({ nom }) => (nom === 'Ancien' ? { besoins: ['monter un film'] } : {}))],
      ['a refusal', otherLists({ refusals: [refusal] })],
      ['a wish', otherLists({ wishes: [{ nom: 'ClamAV', pourquoi: 'Utile.' }] })],
    ])('and another one when %s changes', (_, other) => {
      expect(version(other).size).toBe(1);
      expect(version(other)).not.toEqual(version(files));
    });
  });
});
