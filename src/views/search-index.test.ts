import { describe, expect, it } from 'vitest';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import type {
  CardsFile,
  FacetsFile,
  NamesFile,
  NeedsFile,
  NotesFile,
  WordsFile,
} from '#domain/search/index-format.ts';
import { sampleEntry, sampleVocabulary } from '../../test/sample.ts';
import { sampleCatalogue } from '../../test/search-catalogue.ts';
import { namesAreSplit, searchFiles } from './search-index.ts';

const files = searchFiles(sampleCatalogue);
const file = (name: string) => files.get(name);

describe('the files of the search', () => {
  it('number notices by their first tag, then their name', () => {
    expect((file('names') as NamesFile).names).toEqual(['GIMP', 'Ancien', 'Kdenlive']);
  });

  it('write a slug only when the name does not give it', () => {
    expect(file('names')).toMatchObject({ slugs: { 1: 'ancien-2' }, aliases: { 0: ['The GIMP'] } });
  });

  it('know needs, products, and whom to put first or last', () => {
    expect(file('needs')).toMatchObject({
      count: 3,
      featured: [0],
      retired: [1],
      tags: [
        ['', 'Retouche photo', 'retoucher une photo', [], 1, [0, 2]],
        ['', 'Montage vidéo', 'monter une vidéo', ['film'], 2, [1, 1]],
      ],
    } satisfies Partial<NeedsFile>);
  });

  it('know products and what notices say that they do, all together and by letter', () => {
    const words = { products: [[0, 'Adobe Photoshop', ['photoshop'], [0], [0]]], besoins: [] };
    expect(file('words') as WordsFile).toMatchObject(words);
    expect(file('words-p') as WordsFile).toMatchObject(words);
    expect(file('words-a') as WordsFile).toMatchObject(words);
    expect(files.has('words-z')).toBe(false);
  });

  it('keep apart what is told only of what was named', () => {
    const told = createCatalogue(
      [sampleEntry('gimp', { besoins: ['Détourer un visage'] })],
      sampleVocabulary({
        alternatives: [
          { slug: 'leboncoin', nom: 'Leboncoin', alias: [], tags: [], pourquoi: 'C’est un service.' },
        ],
        refusals: [
          { nom: 'n8n', slug: 'n8n', adresses: [], motif: 'Pas libre.', date: '2026-11-22', voir: [] },
        ],
        wishes: [{ nom: 'ClamAV', pourquoi: 'Un antivirus.' }],
      }),
    );
    const some = searchFiles(told);
    expect(some.get('notes') as NotesFile).toMatchObject({
      products: { 0: 'C’est un service.' },
      refusals: [['n8n', 'Pas libre.']],
      wishes: ['Un antivirus.'],
    });
    expect(some.get('needs')).toMatchObject({ refusals: [['n8n', []]], wishes: ['ClamAV'] });
    expect(some.get('words-d')).toMatchObject({ besoins: [[0, 'Détourer un visage', [0]]] });
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
      langues: { values: ['en', 'fr'], sets: [[0, 1], []], ofNotice: [0, 1, 0] },
      prix: '   ',
      compte: '   ',
    });
  });

  it('carry one version, another as soon as a word changes', () => {
    const version = (some: ReadonlyMap<string, unknown>) =>
      new Set([...some.values()].map((one) => (one as NamesFile).v));
    expect(version(files).size).toBe(1);
    const changed = createCatalogue(
      sampleCatalogue.notices.map((entry) => ({ ...entry, corps: `${entry.corps} nouveau` })),
      sampleCatalogue.vocabulary,
    );
    expect(version(searchFiles(changed))).not.toEqual(version(files));
  });

  it('cut names by the letter of each of their words in a large directory', () => {
    const many = Array.from({ length: 1600 }, (_, number) =>
      sampleEntry(`outil-${number}`, { nom: `Outil ${number}` }),
    );
    const large = createCatalogue([...many, sampleEntry('gimp', { nom: 'The GIMP' })], sampleVocabulary());
    const cut = searchFiles(large);
    expect(namesAreSplit(large)).toBe(true);
    expect(cut.has('names')).toBe(false);
    expect((cut.get('names-g') as NamesFile).names).toEqual(['The GIMP']);
    expect((cut.get('names-0') as NamesFile).names).toHaveLength(1600);
  });
});
