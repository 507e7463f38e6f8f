import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery, textWithout, withoutTokens } from './query.ts';
import { stem } from './words.ts';

describe('what a person typed', () => {
  it.each([
    ['logiciel pour monter une vidéo', ['monter', 'video']],
    ['alternative à Photoshop', ['photoshop']],
    ['c++', ['c++']],
    ['.net', ['net']],
    ['(', []],
    ['\\', []],
    ['', []],
    ['ge\u0301ne\u0301alogie', ['genealogie']],
    ['LOGICIEL', []],
    ['gestionnaire de mdp', ['mot', 'passe']],
    ['compta asso', ['comptabilite', 'association']],
    ['fiche de paie', ['bulletin', 'salaire']],
    ['une carte sans internet', ['carte', 'hors', 'ligne']],
    ['le site internet du réseau', ['site', 'internet', 'reseau']],
    ['my to do list', ['taches']],
    ['mailing list', ['mailing', 'list']],
    ['video editor', ['montage', 'video']],
    ['je cherche un logiciel pour faire des factures, merci', ['factures']],
  ])('« %s » looks for %j', (text, words) => {
    expect(readQuery(text).words).toEqual(words);
  });

  it('is the same phrase with or without its spaces and its noise', () => {
    expect(readQuery('un Libre  Office').phrases).toEqual(['unlibreoffice', 'office']);
    expect(readQuery('Libre Office').phrases).toContain('libreoffice');
  });

  it('means the same in any order', () => {
    expect(readQuery('vidéo montage').keys[0]).toBe(readQuery('montage vidéos').keys[0]);
  });

  it('holds its hyphenated words in one piece too', () => {
    expect(readQuery('un micro-blogging auto-hébergé').joined).toEqual(['microblogging', 'autoheberge']);
  });

  it('is not half of a hyphenated word: « faire » says nothing alone, and something in « faire-part »', () => {
    expect(readQuery('faire-part').phrases).toEqual(['fairepart']);
    expect(readQuery('faire-part').words).toEqual(['part']);
    expect(readQuery('puis-je retoucher une photo').phrases).toContain('retoucherphoto');
  });

  it('loses tokens as it was typed, whole pieces at a time', () => {
    const query = readQuery('WhatsApp sur l’iPhone');
    const gone = new Set([1, 2, 3]);
    expect(textWithout(query, gone)).toBe('WhatsApp');
    expect(withoutTokens(query, gone)).toMatchObject({ typed: 'WhatsApp', words: ['whatsapp'] });
  });

  it('is cut when it is a whole page, and never too much for what follows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const { words, typed } = readQuery(text);
        expect(typed.length).toBeLessThanOrEqual(300);
        expect(words.length).toBeLessThanOrEqual(12);
        expect(words).not.toContain('');
      }),
    );
  });
});

describe('the root of a word', () => {
  it.each([
    ['associations', 'association'],
    ['partager', 'partage'],
    ['videos', 'video'],
    ['dessiner', 'dessin'],
  ])('is the same for « %s » and « %s »', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each(['gimp', 'c++', 'mp3', 'vlc', 'r'])('of « %s » is itself', (text) => {
    expect(stem(text)).toBe(text);
  });
});
